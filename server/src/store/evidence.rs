//! Images of fines: announced, received in parts, kept.

use jiff::Timestamp;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use targa_contract::api::{Evidence, EvidenceAnnouncement};
use targa_contract::{EvidenceId, FineId};
use targa_domain::{Date, FiscalCode};

use super::delegations::DELEGATED;
use super::holdings::OWNS;
use super::row::small;
use super::write::Write;
use super::{Store, StoreError};

/// Images of one fine.
const MOST: i64 = 8;

/// How far an image has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    /// Length of the whole.
    pub announced: u32,
    /// SHA-256 of the whole.
    pub sha256: String,
    /// Received without a gap.
    pub received: u32,
    /// Whether it is open still.
    pub state: UploadState,
}

/// Whether an image is open still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadState {
    /// Parts are missing, or it has not been looked at.
    Open,
    /// It is kept.
    Complete,
    /// It is no picture.
    Refused,
}

/// What became of an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announced {
    /// As it stands.
    Known(Upload),
    /// The identifier is taken by something else.
    Conflict,
    /// The fine is not one that this officer issued.
    NoSuchFine,
    /// The fine has as many images as are kept.
    TooMany,
}

impl Store {
    /// Announces an image. Safe to repeat.
    pub async fn announce_evidence(
        &self,
        officer: &FiscalCode,
        fine: FineId,
        id: EvidenceId,
        announcement: &EvidenceAnnouncement,
        now: Timestamp,
    ) -> Result<Announced, StoreError> {
        let mut write = self.write(now).await?;
        if !issued_by(write.connection(), officer, fine).await? {
            return Ok(Announced::NoSuchFine);
        }
        let known: Option<String> = sqlx::query_scalar("SELECT fine FROM evidence WHERE id = $1")
            .bind(id.to_string())
            .fetch_optional(write.connection())
            .await?;
        if let Some(other) = known {
            let upload = upload(write.connection(), fine, id).await?;
            let same = |upload: &Upload| {
                upload.announced == announcement.bytes && upload.sha256 == announcement.sha256
            };
            return Ok(match upload {
                Some(upload) if other == fine.to_string() && same(&upload) => {
                    Announced::Known(upload)
                }
                _ => Announced::Conflict,
            });
        }
        let last: i64 =
            sqlx::query_scalar("SELECT coalesce(max(place), 0) FROM evidence WHERE fine = $1")
                .bind(fine.to_string())
                .fetch_one(write.connection())
                .await?;
        if last >= MOST {
            return Ok(Announced::TooMany);
        }
        sqlx::query(
            "INSERT INTO evidence (id, fine, place, announced, sha256, announced_at) VALUES ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id.to_string())
        .bind(fine.to_string())
        .bind(last + 1)
        .bind(i64::from(announcement.bytes))
        .bind(&announcement.sha256)
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        self.commit(write).await?;
        Ok(Announced::Known(Upload {
            announced: announcement.bytes,
            sha256: announcement.sha256.clone(),
            received: 0,
            state: UploadState::Open,
        }))
    }

    /// An image this officer announced for that fine.
    pub async fn evidence_upload(
        &self,
        officer: &FiscalCode,
        fine: FineId,
        id: EvidenceId,
    ) -> Result<Option<Upload>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        if !issued_by(&mut connection, officer, fine).await? {
            return Ok(None);
        }
        upload(&mut connection, fine, id).await
    }

    /// Adds a part behind what is there; the upload as it stands then.
    pub async fn add_evidence_part(
        &self,
        (fine, id): (FineId, EvidenceId),
        start: u32,
        content: &[u8],
        now: Timestamp,
    ) -> Result<Option<Upload>, StoreError> {
        let mut write = self.write(now).await?;
        let Some(mut standing) = upload(write.connection(), fine, id).await? else {
            return Ok(None);
        };
        if standing.state != UploadState::Open || standing.received != start {
            return Ok(Some(standing));
        }
        standing.received = start.saturating_add(u32::try_from(content.len()).unwrap_or(u32::MAX));
        sqlx::query("INSERT INTO evidence_parts (evidence, start, content) VALUES ($1, $2, $3)")
            .bind(id.to_string())
            .bind(i64::from(start))
            .bind(content)
            .execute(write.connection())
            .await?;
        write.set_received(id, standing.received).await?;
        self.commit(write).await?;
        Ok(Some(standing))
    }

    /// The part that begins there, as it was received.
    pub async fn evidence_part(
        &self,
        id: EvidenceId,
        start: u32,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let part = sqlx::query_scalar(
            "SELECT content FROM evidence_parts WHERE evidence = $1 AND start = $2",
        );
        let part = part.bind(id.to_string()).bind(i64::from(start));
        Ok(part.fetch_optional(&self.pool).await?)
    }

    /// Everything received, in one piece.
    pub async fn whole_evidence(&self, id: EvidenceId) -> Result<Vec<u8>, StoreError> {
        let parts: Vec<Vec<u8>> = sqlx::query_scalar(
            "SELECT content FROM evidence_parts WHERE evidence = $1 ORDER BY start",
        )
        .bind(id.to_string())
        .fetch_all(&self.pool)
        .await?;
        Ok(parts.concat())
    }

    /// What was received is not what was announced: from the beginning.
    pub async fn restart_evidence(&self, id: EvidenceId, now: Timestamp) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        write.drop_parts(id).await?;
        write.set_received(id, 0).await?;
        self.commit(write).await
    }

    /// What was received is no picture: that stays so.
    pub async fn refuse_evidence(&self, id: EvidenceId, now: Timestamp) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        sqlx::query("UPDATE evidence SET state = 'refused' WHERE id = $1 AND state = 'open'")
            .bind(id.to_string())
            .execute(write.connection())
            .await?;
        write.drop_parts(id).await?;
        self.commit(write).await
    }

    /// Keeps the image; its fine's owners hear of it. Safe to repeat.
    pub async fn keep_evidence(
        &self,
        fine: FineId,
        evidence: &Evidence,
        content: &[u8],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        let kept_now = sqlx::query(
            "UPDATE evidence SET state = 'complete', width = $1, height = $2, bytes = $3, content = $4 \
             WHERE id = $5 AND state = 'open'",
        )
        .bind(i64::from(evidence.width))
        .bind(i64::from(evidence.height))
        .bind(i64::from(evidence.bytes))
        .bind(content)
        .bind(evidence.id.to_string())
        .execute(write.connection())
        .await?;
        if kept_now.rows_affected() == 0 {
            return Ok(());
        }
        write.drop_parts(evidence.id).await?;
        write.fine_changed(fine).await?;
        self.commit(write).await
    }

    /// An image, for an owner of the vehicle, who sees it for one, or who issued the fine.
    pub async fn evidence_for(
        &self,
        person: &FiscalCode,
        id: EvidenceId,
        today: Date,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT e.content FROM evidence e JOIN fines f ON f.id = e.fine \
             WHERE e.id = $1 AND e.state = 'complete' AND (f.officer = $2 \
             OR EXISTS (SELECT 1 FROM owners o WHERE {OWNS} AND (o.person = $2 OR {DELEGATED})))"
        ));
        let image = sqlx::query_scalar(sql)
            .bind(id.to_string())
            .bind(person.as_str())
            .bind(today.to_string());
        Ok(image.fetch_optional(&self.pool).await?)
    }
}

impl Write {
    async fn set_received(&mut self, id: EvidenceId, received: u32) -> Result<(), StoreError> {
        sqlx::query("UPDATE evidence SET received = $1 WHERE id = $2")
            .bind(i64::from(received))
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn drop_parts(&mut self, id: EvidenceId) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM evidence_parts WHERE evidence = $1")
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

async fn issued_by(
    connection: &mut AnyConnection,
    officer: &FiscalCode,
    fine: FineId,
) -> Result<bool, StoreError> {
    let issued: i64 =
        sqlx::query_scalar("SELECT count(*) FROM fines WHERE id = $1 AND officer = $2")
            .bind(fine.to_string())
            .bind(officer.as_str())
            .fetch_one(connection)
            .await?;
    Ok(issued > 0)
}

async fn upload(
    connection: &mut AnyConnection,
    fine: FineId,
    id: EvidenceId,
) -> Result<Option<Upload>, StoreError> {
    let row = sqlx::query(
        "SELECT announced, sha256, received, state FROM evidence WHERE id = $1 AND fine = $2",
    )
    .bind(id.to_string())
    .bind(fine.to_string())
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Upload {
        announced: small(row.try_get("announced")?, "length")?,
        sha256: row.try_get("sha256")?,
        received: small(row.try_get("received")?, "length")?,
        state: match row.try_get("state")? {
            "open" => UploadState::Open,
            "complete" => UploadState::Complete,
            _ => UploadState::Refused,
        },
    }))
}
