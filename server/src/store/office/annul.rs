//! The office annuls its own act (autotutela).

use jiff::Timestamp;
use targa_contract::FineId;
use targa_contract::api::{CaseFact, Fine};
use targa_domain::FiscalCode;

use crate::store::communications::Said;
use crate::store::{Store, StoreError};

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Annulled {
    /// Nothing is owed any more.
    New,
    /// It was annulled before, for the same reason.
    Same,
    /// It was annulled otherwise, or is closed.
    Conflict,
}

impl Store {
    /// Annuls a case; every owner of the vehicle that day is written to, in the register at least. Its positions are withdrawn
    /// by their jobs.
    pub async fn annul(
        &self,
        fine: &Fine,
        (by, reason): (&FiscalCode, &str),
        now: Timestamp,
    ) -> Result<Annulled, StoreError> {
        let mut write = self.write(now).await?;
        let known: Option<String> =
            sqlx::query_scalar("SELECT reason FROM annulments WHERE fine = $1")
                .bind(fine.id.to_string())
                .fetch_optional(write.connection())
                .await?;
        if let Some(known) = known {
            return Ok(if known == reason {
                Annulled::Same
            } else {
                Annulled::Conflict
            });
        }
        let ended = sqlx::query(
            "UPDATE fines SET state = 'annulled' WHERE id = $1 AND state IN ('preavviso', 'notified', 'paid-short')",
        )
        .bind(fine.id.to_string())
        .execute(write.connection())
        .await?;
        if ended.rows_affected() == 0 {
            return Ok(Annulled::Conflict);
        }
        sqlx::query(
            "INSERT INTO annulments (fine, reason, annulled_by, at) VALUES ($1, $2, $3, $4)",
        )
        .bind(fine.id.to_string())
        .bind(reason)
        .bind(by.as_str())
        .bind(now.as_second())
        .execute(write.connection())
        .await?;
        write.instalments_over(fine.id).await?;
        for owner in &write.owners_of(fine.id).await? {
            let said = Said {
                fine: fine.id,
                person: owner,
                incoming: false,
                subject: "Provvedimento di annullamento in autotutela",
                content: reason,
            };
            write.communicate(&said).await?;
        }
        write.record(fine.id, &CaseFact::AnnulledByOffice).await?;
        write.fine_changed(fine.id).await?;
        self.commit(write).await?;
        Ok(Annulled::New)
    }

    /// Whatever waits of a case is tried again now: positions, dues, its notification, numbers of the register.
    pub async fn retry_now(&self, fine: FineId, now: Timestamp) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        for sql in [
            "UPDATE debt_positions SET attempts = 0, next_attempt_at = 0 WHERE fine = $1 AND closed = 0",
            "UPDATE dues SET attempts = 0, next_at = 0 WHERE fine = $1 AND closed = 0",
            "UPDATE communications SET attempts = 0, next_at = 0 WHERE fine = $1 AND protocol IS NULL",
            "UPDATE verbali SET attempts = 0, next_at = 0 WHERE fine = $1",
        ] {
            sqlx::query(sql)
                .bind(fine.to_string())
                .execute(write.connection())
                .await?;
        }
        self.commit(write).await
    }
}
