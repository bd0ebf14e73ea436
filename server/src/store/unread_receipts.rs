//! Receipts that could not be taken in: kept until they are, however long the platform's list goes on. One that
//! cannot be read for days is given up: it no longer holds the list's start back, and a person is told of it.

use jiff::{SignedDuration, Timestamp};
use sqlx::Row;

use super::row::instant;
use super::{Store, StoreError};
use crate::ports::ReceiptLine;

/// What was given up is tried again after this.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// A receipt that could not be taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadReceipt {
    /// As the platform lists it.
    pub line: ReceiptLine,
    /// Since when it is known.
    pub since: Timestamp,
    /// Whether it was given up.
    pub given_up: bool,
}

impl Store {
    /// Every line left for later, oldest first.
    pub async fn unread_receipts(&self) -> Result<Vec<UnreadReceipt>, StoreError> {
        let rows = sqlx::query(
            "SELECT iuv, paid_at, since, given_up_at FROM unread_receipts ORDER BY paid_at, iuv",
        )
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(unread).collect()
    }

    /// The lines to be tried now: those still waited for, and once a day those that were given up.
    pub async fn receipts_to_try(&self, now: Timestamp) -> Result<Vec<ReceiptLine>, StoreError> {
        let before = now - AGAIN_AFTER;
        let rows = sqlx::query(
            "SELECT iuv, paid_at, since, given_up_at FROM unread_receipts \
             WHERE given_up_at IS NULL OR given_up_at <= $1 ORDER BY paid_at, iuv",
        )
        .bind(before.as_second())
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(|row| Ok(unread(row)?.line)).collect()
    }

    /// Leaves a line for later. Safe to repeat.
    pub async fn receipt_unread(
        &self,
        line: &ReceiptLine,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO unread_receipts (iuv, paid_at, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
        )
        .bind(&line.iuv)
        .bind(line.paid_at.map(Timestamp::as_second))
        .bind(now.as_second())
        .execute(&self.pool)
        .await?;
        Ok(())
    }

    /// The line could not be read again: given up when it has been known since before `limit`. Says whether that
    /// is news.
    pub async fn receipt_still_unread(
        &self,
        line: &ReceiptLine,
        now: Timestamp,
        limit: Timestamp,
    ) -> Result<bool, StoreError> {
        let paid_at = line.paid_at.map(Timestamp::as_second);
        let first = sqlx::query(
            "UPDATE unread_receipts SET given_up_at = $1 \
             WHERE iuv = $2 AND paid_at IS NOT DISTINCT FROM $3 AND since < $4 AND given_up_at IS NULL",
        )
        .bind(now.as_second())
        .bind(&line.iuv)
        .bind(paid_at)
        .bind(limit.as_second())
        .execute(&self.pool)
        .await?;
        sqlx::query(
            "UPDATE unread_receipts SET given_up_at = $1 \
             WHERE iuv = $2 AND paid_at IS NOT DISTINCT FROM $3 AND given_up_at IS NOT NULL",
        )
        .bind(now.as_second())
        .bind(&line.iuv)
        .bind(paid_at)
        .execute(&self.pool)
        .await?;
        Ok(first.rows_affected() > 0)
    }

    /// The line's receipt has been taken in. Safe to repeat.
    pub async fn receipt_read(&self, line: &ReceiptLine) -> Result<(), StoreError> {
        sqlx::query(
            "DELETE FROM unread_receipts WHERE iuv = $1 AND paid_at IS NOT DISTINCT FROM $2",
        )
        .bind(&line.iuv)
        .bind(line.paid_at.map(Timestamp::as_second))
        .execute(&self.pool)
        .await?;
        Ok(())
    }
}

fn unread(row: &sqlx::any::AnyRow) -> Result<UnreadReceipt, StoreError> {
    let paid_at: Option<i64> = row.try_get("paid_at")?;
    let given_up: Option<i64> = row.try_get("given_up_at")?;
    Ok(UnreadReceipt {
        line: ReceiptLine {
            iuv: row.try_get("iuv")?,
            paid_at: paid_at.map(instant).transpose()?,
        },
        since: instant(row.try_get("since")?)?,
        given_up: given_up.is_some(),
    })
}
