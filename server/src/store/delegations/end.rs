//! The end of a delegation, at once: revoked by who gave it, given back by who holds it, or by its last day.

use jiff::Timestamp;
use targa_contract::DelegationId;
use targa_domain::{Date, FiscalCode};

use super::appoint::by_id;
use crate::store::row::kept;
use crate::store::write::Write;
use crate::store::{Store, StoreError};

impl Store {
    /// Ends a delegation that this person has given or holds; once more, nothing. False when there is none.
    pub async fn end_delegation(
        &self,
        id: DelegationId,
        person: &FiscalCode,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        let mut write = self.write(now).await?;
        let Some((known, ended)) = by_id(write.connection(), id).await? else {
            return Ok(false);
        };
        if known.owner != *person && known.delegate != *person {
            return Ok(false);
        }
        if !ended {
            write.end(id).await?;
            self.commit(write).await?;
        }
        Ok(true)
    }

    /// Ends those whose last day is over. Nobody sees anything by them any more; this tells their delegates. Gives
    /// how many.
    pub async fn expire_delegations(
        &self,
        today: Date,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let mut write = self.write(now).await?;
        let over: Vec<String> = sqlx::query_scalar(
            "SELECT id FROM delegations WHERE ended = 0 AND until < $1 ORDER BY id",
        )
        .bind(today.to_string())
        .fetch_all(write.connection())
        .await?;
        for id in &over {
            write
                .end(id.parse().map_err(kept("delegation id"))?)
                .await?;
        }
        self.commit(write).await?;
        Ok(over.len())
    }
}

impl Write {
    async fn end(&mut self, id: DelegationId) -> Result<(), StoreError> {
        sqlx::query("UPDATE delegations SET ended = 1 WHERE id = $1")
            .bind(id.to_string())
            .execute(self.connection())
            .await?;
        if let Some((known, _)) = by_id(self.connection(), id).await? {
            self.delegate_hears(&known).await?;
        }
        Ok(())
    }
}
