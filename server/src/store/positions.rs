//! What the payment platform was told, and what it is to be told next.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::{AssertSqlSafe, Row};
use targa_contract::FineId;
use targa_contract::api::Fine;
use targa_domain::Cents;

use super::row::{SELECT_FINE, fine, kept, small};
use super::{Store, StoreError};

/// What the platform has confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The amount it asks for, in cents.
    pub amount: Cents,
    /// Last day on which that is right; none when it no longer changes.
    pub right_until: Option<Date>,
}

/// A fine whose position is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToTell {
    /// The fine.
    pub fine: Fine,
    /// What the platform believes now; none when it has never confirmed anything.
    pub standing: Option<Standing>,
    /// Tries since it last confirmed.
    pub attempts: u32,
}

impl Store {
    /// Positions to open or to bring up to date now, the longest waiting first.
    pub async fn positions_to_tell(
        &self,
        now: Timestamp,
        today: Date,
        limit: u16,
    ) -> Result<Vec<ToTell>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT p.amount AS told, p.right_until, p.attempts, x.* FROM positions p \
             JOIN ({SELECT_FINE}) x ON x.id = p.fine \
             WHERE p.closed = 0 AND p.next_attempt_at <= $1 \
             AND (p.amount IS NULL OR p.right_until < $2) \
             ORDER BY p.next_attempt_at LIMIT $3"
        ));
        let query = sqlx::query(sql)
            .bind(now.as_second())
            .bind(today.to_string())
            .bind(i64::from(limit));
        query
            .fetch_all(&self.pool)
            .await?
            .iter()
            .map(to_tell)
            .collect()
    }

    /// The position of one fine; none when it is closed.
    pub async fn position(&self, id: FineId) -> Result<Option<ToTell>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT p.amount AS told, p.right_until, p.attempts, x.* FROM positions p \
             JOIN ({SELECT_FINE}) x ON x.id = p.fine WHERE p.closed = 0 AND p.fine = $1"
        ));
        let row = sqlx::query(sql)
            .bind(id.to_string())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(to_tell).transpose()
    }

    /// The platform has confirmed that.
    pub async fn position_stands(&self, id: FineId, standing: Standing) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE positions SET amount = $1, right_until = $2, attempts = 0, next_attempt_at = 0 WHERE fine = $3",
        )
        .bind(standing.amount.get())
        .bind(standing.right_until.map(|day| day.to_string()))
        .bind(id.to_string())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// Nothing more is to be told: paid at the platform, or withdrawn.
    pub async fn position_closed(&self, id: FineId) -> Result<(), StoreError> {
        sqlx::query("UPDATE positions SET closed = 1 WHERE fine = $1")
            .bind(id.to_string())
            .execute(&self.pool)
            .await?;
        Ok(())
    }

    /// The platform did not serve: not before then again.
    pub async fn position_failed(&self, id: FineId, next: Timestamp) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE positions SET attempts = attempts + 1, next_attempt_at = $1 WHERE fine = $2",
        )
        .bind(next.as_second())
        .bind(id.to_string())
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

fn to_tell(row: &sqlx::any::AnyRow) -> Result<ToTell, StoreError> {
    let told: Option<i64> = row.try_get("told")?;
    let until: Option<&str> = row.try_get("right_until")?;
    let right_until = until.map(str::parse).transpose().map_err(kept("day"))?;
    Ok(ToTell {
        fine: fine(row)?,
        standing: told.map(|told| Standing {
            amount: Cents::new(told),
            right_until,
        }),
        attempts: small(row.try_get("attempts")?, "attempts")?,
    })
}
