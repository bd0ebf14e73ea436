//! Receipts that could not be taken in: kept until they are, however long the platform's list goes on.

use jiff::Timestamp;
use sqlx::Row;

use super::row::instant;
use super::{Store, StoreError};
use crate::ports::ReceiptLine;

impl Store {
    /// The lines left for later, oldest first.
    pub async fn unread_receipts(&self) -> Result<Vec<ReceiptLine>, StoreError> {
        let rows = sqlx::query("SELECT iuv, paid_at FROM unread_receipts ORDER BY paid_at, iuv")
            .fetch_all(&self.pool)
            .await?;
        let line = |row: &sqlx::any::AnyRow| -> Result<_, StoreError> {
            let paid_at: Option<i64> = row.try_get("paid_at")?;
            Ok(ReceiptLine {
                iuv: row.try_get("iuv")?,
                paid_at: paid_at.map(instant).transpose()?,
            })
        };
        rows.iter().map(line).collect()
    }

    /// Leaves a line for later. Safe to repeat.
    pub async fn receipt_unread(&self, line: &ReceiptLine) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO unread_receipts (iuv, paid_at) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        )
        .bind(&line.iuv)
        .bind(line.paid_at.map(Timestamp::as_second))
        .execute(&self.pool)
        .await?;
        Ok(())
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
