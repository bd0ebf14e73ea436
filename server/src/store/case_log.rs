//! What happened to each case: appended, sealed, never changed. The citizen's timeline is read from it.

use jiff::Timestamp;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::{CaseEvent, CaseFact};

use super::bulk::places;
use super::row::{instant, kept};
use super::write::Write;
use super::{Store, StoreError};
use crate::hex::digest;

/// What stands before the first entry.
const BEFORE_THE_FIRST: &str = "";
/// Entries read at once when the whole log is checked.
const BATCH: i64 = 1000;

/// The log is not what was written: the first entry that does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the case log does not hold at entry {seq}")]
pub struct BrokenLog {
    /// Its place, from 1.
    pub seq: i64,
}

impl Write {
    /// A fact about a case, true when this write is.
    pub(super) async fn record(&mut self, fine: FineId, fact: &CaseFact) -> Result<(), StoreError> {
        let now = self.now();
        self.record_at(fine, now, fact).await
    }

    /// Facts about many cases, in this order.
    pub(super) async fn record_all(
        &mut self,
        facts: &[(FineId, CaseFact)],
    ) -> Result<(), StoreError> {
        let now = self.now();
        let (mut seq, mut before) = self.last_entry().await?;
        // Five values each: well below what both databases take in one statement.
        for facts in facts.chunks(1000) {
            let sql = format!(
                "INSERT INTO case_log (seq, fine, at, fact, seal) VALUES {}",
                places(facts.len(), 5)
            );
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for (fine, fact) in facts {
                seq += 1;
                let fine = fine.to_string();
                let fact = serde_json::to_string(fact).map_err(kept("fact"))?;
                before = seal(&before, seq, &fine, now, &fact);
                query = query
                    .bind(seq)
                    .bind(fine)
                    .bind(now)
                    .bind(fact)
                    .bind(before.clone());
            }
            query.execute(self.connection()).await?;
        }
        Ok(())
    }

    /// The last entry's place and seal.
    async fn last_entry(&mut self) -> Result<(i64, String), StoreError> {
        let last = sqlx::query("SELECT seq, seal FROM case_log ORDER BY seq DESC LIMIT 1")
            .fetch_optional(self.connection())
            .await?;
        Ok(match &last {
            Some(row) => (row.try_get("seq")?, row.try_get("seal")?),
            None => (0, BEFORE_THE_FIRST.to_owned()),
        })
    }

    async fn record_at(
        &mut self,
        fine: FineId,
        at: i64,
        fact: &CaseFact,
    ) -> Result<(), StoreError> {
        let (last, before) = self.last_entry().await?;
        let seq = last + 1;
        let fine = fine.to_string();
        let fact = serde_json::to_string(fact).map_err(kept("fact"))?;
        let seal = seal(&before, seq, &fine, at, &fact);
        sqlx::query("INSERT INTO case_log (seq, fine, at, fact, seal) VALUES ($1, $2, $3, $4, $5)")
            .bind(seq)
            .bind(fine)
            .bind(at)
            .bind(fact)
            .bind(seal)
            .execute(self.connection())
            .await?;
        Ok(())
    }
}

impl Store {
    /// What happened to one case, oldest first.
    pub async fn timeline(&self, fine: FineId) -> Result<Vec<CaseEvent>, StoreError> {
        let rows = sqlx::query("SELECT seq, at, fact FROM case_log WHERE fine = $1 ORDER BY seq")
            .bind(fine.to_string())
            .fetch_all(&self.pool)
            .await?;
        rows.iter()
            .map(|row| {
                Ok(CaseEvent {
                    seq: row.try_get::<i64, _>("seq")?.unsigned_abs(),
                    at: instant(row.try_get("at")?)?,
                    fact: serde_json::from_str(row.try_get("fact")?).map_err(kept("fact"))?,
                })
            })
            .collect()
    }

    /// Reads the whole log and says where it first does not hold. Gives the number of entries.
    pub async fn verify_case_log(&self) -> Result<Result<i64, BrokenLog>, StoreError> {
        let (mut seq, mut before) = (0, BEFORE_THE_FIRST.to_owned());
        loop {
            let rows = sqlx::query(
                "SELECT seq, fine, at, fact, seal FROM case_log WHERE seq > $1 ORDER BY seq LIMIT $2",
            )
            .bind(seq)
            .bind(BATCH)
            .fetch_all(&self.pool)
            .await?;
            if rows.is_empty() {
                return Ok(Ok(seq));
            }
            for row in rows {
                let (at, next): (i64, i64) = (row.try_get("at")?, row.try_get("seq")?);
                let expected = seal(
                    &before,
                    seq + 1,
                    row.try_get("fine")?,
                    at,
                    row.try_get("fact")?,
                );
                if next != seq + 1 || expected != row.try_get::<&str, _>("seal")? {
                    return Ok(Err(BrokenLog { seq: seq + 1 }));
                }
                (seq, before) = (next, expected);
            }
        }
    }

    /// A store of a version without a log gets the beginning of each of its cases, once.
    pub(super) async fn begin_case_log(&self) -> Result<(), StoreError> {
        const WITHOUT: &str = "SELECT id, created_at FROM fines \
            WHERE NOT EXISTS (SELECT 1 FROM case_log) ORDER BY created_at, id";
        if sqlx::query(WITHOUT)
            .fetch_optional(&self.pool)
            .await?
            .is_none()
        {
            return Ok(());
        }
        let mut write = self.write(Timestamp::UNIX_EPOCH).await?;
        for row in sqlx::query(WITHOUT).fetch_all(write.connection()).await? {
            let id: &str = row.try_get("id")?;
            let fine = id.parse().map_err(kept("fine id"))?;
            let at = row.try_get("created_at")?;
            write.record_at(fine, at, &CaseFact::Opened).await?;
        }
        self.commit(write).await
    }
}

/// Each part on a line of its own: none of them holds a line's end.
fn seal(before: &str, seq: i64, fine: &str, at: i64, fact: &str) -> String {
    digest(format!("{before}\n{seq}\n{fine}\n{at}\n{fact}"))
}
