//! How far in the log of cases each receiver is.

use jiff::Timestamp;
use sqlx::Row;
use targa_contract::FineId;
use targa_contract::api::CaseEvent;

use super::row::{instant, kept};
use super::{Store, StoreError};

/// Where a receiver of webhooks stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WebhookPlace {
    /// Last entry of the log that it has confirmed; 0 before the first.
    pub seq: i64,
    /// Tries of the next one that failed.
    pub attempts: u32,
    /// Not before then again.
    pub next_attempt_at: Timestamp,
}

/// An entry of the log, with its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedEvent {
    /// Whose.
    pub fine: FineId,
    /// The case's number as printed.
    pub reference: String,
    /// What happened.
    pub event: CaseEvent,
}

impl Store {
    /// Tells this store's numbers of events from those of another, or of the time before it was put back.
    pub fn epoch(&self) -> &str {
        &self.epoch
    }

    /// Where a receiver stands.
    pub async fn webhook_place(&self, name: &str) -> Result<WebhookPlace, StoreError> {
        let row =
            sqlx::query("SELECT seq, attempts, next_attempt_at FROM webhooks WHERE name = $1")
                .bind(name)
                .fetch_optional(&self.pool)
                .await?;
        let Some(row) = row else {
            return Ok(WebhookPlace {
                seq: 0,
                attempts: 0,
                next_attempt_at: Timestamp::UNIX_EPOCH,
            });
        };
        Ok(WebhookPlace {
            seq: row.try_get("seq")?,
            attempts: super::row::small(row.try_get("attempts")?, "attempts")?,
            next_attempt_at: instant(row.try_get("next_attempt_at")?)?,
        })
    }

    /// It stands there now. Never goes back.
    pub async fn webhook_stands(&self, name: &str, place: WebhookPlace) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO webhooks (name, seq, attempts, next_attempt_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, attempts = excluded.attempts, \
             next_attempt_at = excluded.next_attempt_at WHERE webhooks.seq <= excluded.seq",
        )
        .bind(name)
        .bind(place.seq)
        .bind(i64::from(place.attempts))
        .bind(place.next_attempt_at.as_second())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Entries of the log after a place, in order.
    pub async fn events_after(&self, seq: i64, limit: u16) -> Result<Vec<LoggedEvent>, StoreError> {
        let rows = sqlx::query(
            "SELECT l.seq, l.fine, l.at, l.fact, f.reference FROM case_log l JOIN fines f ON f.id = l.fine \
             WHERE l.seq > $1 ORDER BY l.seq LIMIT $2",
        )
        .bind(seq)
        .bind(i64::from(limit))
        .fetch_all(&self.pool)
        .await?;
        rows.iter()
            .map(|row| {
                let fine: &str = row.try_get("fine")?;
                Ok(LoggedEvent {
                    fine: fine.parse().map_err(kept("fine id"))?,
                    reference: row.try_get("reference")?,
                    event: CaseEvent {
                        seq: row.try_get::<i64, _>("seq")?.unsigned_abs(),
                        at: instant(row.try_get("at")?)?,
                        fact: serde_json::from_str(row.try_get("fact")?).map_err(kept("fact"))?,
                    },
                })
            })
            .collect()
    }
}
