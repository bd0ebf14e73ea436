//! After a copy of the store was put back: what happened since the copy is unknown here, but not elsewhere.

use std::path::Path;

use targa_pagopa::Segregation;
use uuid::Uuid;

use super::{Store, StoreError};

/// How far the counter of notice numbers jumps: more than a large city gives out in a year, a ten-millionth of
/// what there are.
const SAFETY_GAP: i64 = 1_000_000;
/// Hexadecimal digits of an epoch.
const EPOCH: usize = 16;

impl Store {
    /// Makes a store that was put back safe to serve from: cursors given out since the copy are of another epoch,
    /// and no notice number given out since then is given out again. Gives the base of the next number. Every
    /// instance must be started anew afterwards.
    pub async fn restored(&self, numbers: (Segregation, u64)) -> Result<i64, StoreError> {
        let (segregation, first) = numbers;
        let first = i64::try_from(first).map_err(|_| StoreError::NoNumbersLeft)?;
        let mut write = self.write(jiff::Timestamp::UNIX_EPOCH).await?;
        let mut epoch = Uuid::new_v4().simple().to_string();
        epoch.truncate(EPOCH);
        sqlx::query("UPDATE store SET epoch = $1")
            .bind(epoch)
            .execute(write.connection())
            .await?;
        // Other codes' counters, too: a municipality may have changed its own since.
        sqlx::query("UPDATE notice_counters SET next = next + $1 WHERE segregation <> $2")
            .bind(SAFETY_GAP)
            .bind(i64::from(segregation.get()))
            .execute(write.connection())
            .await?;
        let next: i64 = sqlx::query_scalar(
            "INSERT INTO notice_counters (segregation, next) VALUES ($1, $2 + $3) \
             ON CONFLICT (segregation) DO UPDATE SET next = \
             CASE WHEN notice_counters.next > $2 THEN notice_counters.next ELSE $2 END + $3 RETURNING next",
        )
        .bind(i64::from(segregation.get()))
        .bind(first)
        .bind(SAFETY_GAP)
        .fetch_one(write.connection())
        .await?;
        // Whoever held a job then does not hold it now.
        sqlx::query("UPDATE jobs SET held_until = 0")
            .execute(write.connection())
            .await?;
        self.commit(write).await?;
        Ok(next)
    }

    /// Writes the embedded database, as it is at one moment, into an empty file.
    pub(crate) async fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let name = file.to_str().ok_or_else(|| {
            StoreError::File(std::io::Error::from(std::io::ErrorKind::InvalidFilename))
        })?;
        sqlx::query("VACUUM INTO $1")
            .bind(name)
            .execute(&self.pool)
            .await?;
        Ok(())
    }
}
