//! Blocks of notice numbers.

use jiff::Timestamp;
use targa_contract::api::Lease;
use targa_domain::FiscalCode;
use targa_pagopa::{NoticeNumber, Segregation};

use super::row::kept;
use super::write::Write;
use super::{First, Store, StoreError};

impl Store {
    /// Gives an officer the next `count` numbers, from `first` on. A number is given out once, forever; the answer of
    /// a request that is to be done once is kept with them or not at all.
    pub async fn lease(
        &self,
        officer: &FiscalCode,
        count: u16,
        (segregation, first): (Segregation, u64),
        once: Option<&First>,
        now: Timestamp,
    ) -> Result<Lease, StoreError> {
        let mut write = self.write(now).await?;
        let numbers = write.take_numbers(segregation, first, count).await?;
        for number in &numbers {
            sqlx::query(
                "INSERT INTO leases (notice_number, officer, leased_at) VALUES ($1, $2, $3)",
            )
            .bind(number.to_string())
            .bind(officer.as_str())
            .bind(now.as_second())
            .execute(write.connection())
            .await?;
        }
        let lease = Lease {
            notice_numbers: numbers,
        };
        if let Some(once) = once {
            let body = serde_json::to_vec(&lease).map_err(kept("lease"))?;
            write.answered(once, &body).await?;
        }
        self.commit(write).await?;
        Ok(lease)
    }

    /// Takes back numbers leased before then and not used: nothing can be issued with them any more. They are
    /// never given out again. Gives how many.
    pub async fn expire_leases(&self, before: Timestamp) -> Result<u64, StoreError> {
        let expired = sqlx::query("DELETE FROM leases WHERE fine IS NULL AND leased_at < $1")
            .bind(before.as_second())
            .execute(&self.pool)
            .await?;
        Ok(expired.rows_affected())
    }
}

impl Write {
    /// Moves the counter on and makes the numbers it passed.
    pub(super) async fn take_numbers(
        &mut self,
        segregation: Segregation,
        first: u64,
        count: u16,
    ) -> Result<Vec<NoticeNumber>, StoreError> {
        let first = i64::try_from(first).map_err(|_| StoreError::NoNumbersLeft)?;
        // The larger of the two: raising `first` in the settings moves the counter, lowering it never does.
        let next: i64 = sqlx::query_scalar(
            "INSERT INTO notice_counters (segregation, next) VALUES ($1, $2 + $3) \
             ON CONFLICT (segregation) DO UPDATE SET next = CASE WHEN notice_counters.next > $2 THEN notice_counters.next ELSE $2 END + $3 RETURNING next",
        )
        .bind(i64::from(segregation.get()))
        .bind(first)
        .bind(i64::from(count))
        .fetch_one(self.connection())
        .await?;
        (next - i64::from(count)..next)
            .map(|base| {
                let base = u64::try_from(base).map_err(|_| StoreError::NoNumbersLeft)?;
                NoticeNumber::emit(segregation, base).map_err(|_| StoreError::NoNumbersLeft)
            })
            .collect()
    }
}
