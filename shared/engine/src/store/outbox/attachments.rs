//! Images of records, until the office has them.

use rusqlite::{OptionalExtension, params};
use targa_contract::commands::{Delivery, ImageRow};
use targa_contract::{EvidenceId, FineId, Problem, ProblemCode};

use super::Outbox;
use super::records::{json, unreadable};

/// An image as it is kept.
pub(crate) struct Attachment {
    pub(crate) id: EvidenceId,
    pub(crate) fine: FineId,
    pub(crate) sha256: String,
    pub(crate) content: Vec<u8>,
}

/// An image that has to follow its record; the content is read part by part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) id: EvidenceId,
    pub(crate) fine: FineId,
    pub(crate) length: u32,
    pub(crate) sha256: String,
}

impl Outbox {
    /// Keeps an image; the same one again changes nothing.
    pub(crate) async fn attach(&self, image: Attachment) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "INSERT OR IGNORE INTO attachment (id, fine, length, sha256, delivery, content)
                 VALUES (?1, ?2, ?3, ?4, 'ready', ?5)",
                params![
                    image.id.get(),
                    image.fine.get(),
                    i64::try_from(image.content.len()).unwrap_or(i64::MAX),
                    image.sha256,
                    image.content
                ],
            )
            .map(drop)
        })
        .await
    }

    /// Takes an image away again, as long as its record is not issued; says whether it could.
    pub(crate) async fn detach(&self, id: EvidenceId) -> Result<bool, Problem> {
        self.run(move |db| {
            let issued: bool = db.query_row(
                "SELECT EXISTS (SELECT 1 FROM attachment a JOIN preavviso p ON p.id = a.fine
                                WHERE a.id = ?1)",
                [id.get()],
                |row| row.get(0),
            )?;
            if !issued {
                db.execute("DELETE FROM attachment WHERE id = ?1", [id.get()])?;
            }
            Ok(!issued)
        })
        .await
    }

    /// The images of a record or draft, in the order in which they were taken.
    pub(crate) async fn images(&self, fine: FineId) -> Result<Vec<ImageRow>, Problem> {
        self.run(move |db| {
            db.prepare_cached(
                "SELECT id, length, delivery, problem FROM attachment
                 WHERE fine = ?1 ORDER BY position",
            )?
            .query_map([fine.get()], |row| {
                let word: String = row.get(2)?;
                Ok(ImageRow {
                    id: EvidenceId::new(row.get(0)?),
                    bytes: row.get(1)?,
                    delivery: match word.as_str() {
                        "ready" => Delivery::Waiting,
                        "acknowledged" => Delivery::Sent,
                        "refused" => Delivery::refused(json(row, 3)?),
                        _ => return Err(unreadable(2)),
                    },
                })
            })?
            .collect()
        })
        .await
    }

    /// Images whose record the office has, oldest first.
    pub(crate) async fn pending_images(&self) -> Result<Vec<Pending>, Problem> {
        self.run(|db| {
            db.prepare_cached(
                "SELECT a.id, a.fine, a.length, a.sha256
                 FROM attachment a JOIN preavviso p ON p.id = a.fine
                 WHERE a.delivery = 'ready' AND p.delivery = 'acknowledged'
                 ORDER BY a.position",
            )?
            .query_map([], |row| {
                Ok(Pending {
                    id: EvidenceId::new(row.get(0)?),
                    fine: FineId::new(row.get(1)?),
                    length: row.get(2)?,
                    sha256: row.get(3)?,
                })
            })?
            .collect()
        })
        .await
    }

    /// A part of an image.
    pub(crate) async fn image_part(
        &self,
        id: EvidenceId,
        from: u32,
        most: u32,
    ) -> Result<Vec<u8>, Problem> {
        self.run(move |db| {
            db.query_row(
                "SELECT substr(content, ?2 + 1, ?3) FROM attachment WHERE id = ?1",
                params![id.get(), from, most],
                |row| row.get::<_, Option<Vec<u8>>>(0),
            )
            .optional()
        })
        .await?
        .flatten()
        .ok_or_else(|| ProblemCode::NotFound.into())
    }

    /// The office has the image: its bytes need no longer be kept here.
    pub(crate) async fn image_acknowledged(&self, id: EvidenceId) -> Result<(), Problem> {
        self.run(move |db| {
            db.execute(
                "UPDATE attachment SET delivery = 'acknowledged', content = NULL WHERE id = ?1",
                [id.get()],
            )
            .map(drop)
        })
        .await
    }

    /// The office will not take the image.
    pub(crate) async fn image_refused(&self, id: EvidenceId, why: &Problem) -> Result<(), Problem> {
        let text = serde_json::to_string(why).map_err(|_| ProblemCode::Internal)?;
        self.run(move |db| {
            db.execute(
                "UPDATE attachment SET delivery = 'refused', problem = ?2 WHERE id = ?1",
                params![id.get(), text],
            )
            .map(drop)
        })
        .await
    }

    /// How many things have not reached the office: records, and images of records.
    pub(crate) async fn unsent_count(&self) -> Result<u32, Problem> {
        self.run(|db| {
            db.query_row(
                "SELECT (SELECT count(*) FROM preavviso WHERE delivery IN ('ready', 'sending'))
                      + (SELECT count(*) FROM attachment a JOIN preavviso p ON p.id = a.fine
                         WHERE a.delivery = 'ready'
                           AND p.delivery IN ('ready', 'sending', 'acknowledged'))",
                [],
                |row| row.get(0),
            )
        })
        .await
    }
}
