//! What waits to be done: for whoever watches over the server.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::Row;

use super::{Store, StoreError};

/// How much waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outstanding {
    /// Debt positions the platform is still to be told of, also those whose next try is later.
    pub positions: i64,
    /// Receipts listed but not taken in yet.
    pub receipts_unread: i64,
    /// Receipts that could not be taken in for so long that a person must look at them.
    pub receipts_given_up: i64,
}

impl Store {
    /// What waits now.
    pub async fn outstanding(
        &self,
        now: Timestamp,
        today: Date,
    ) -> Result<Outstanding, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT count(*) FROM debt_positions WHERE closed = 0 \
             AND (told IS NULL OR told = '[]' OR right_until < $1)) AS positions, \
             (SELECT count(*) FROM unread_receipts WHERE given_up_at IS NULL) AS unread, \
             (SELECT count(*) FROM unread_receipts WHERE given_up_at <= $2) AS given_up",
        )
        .bind(today.to_string())
        .bind(now.as_second())
        .fetch_one(&self.pool)
        .await?;
        Ok(Outstanding {
            positions: row.try_get("positions")?,
            receipts_unread: row.try_get("unread")?,
            receipts_given_up: row.try_get("given_up")?,
        })
    }

    /// Connections to the database, and how many of them nobody uses now.
    pub fn connections(&self) -> (u32, usize) {
        (self.pool.size(), self.pool.num_idle())
    }
}
