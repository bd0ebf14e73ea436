//! What another body collects: its number, what it asks, and its end.

use jiff::Timestamp;
use jiff::civil::Date;
use targa_contract::api::{CaseFact, Collection, FineState};
use targa_domain::Cents;

use super::row::kept;
use super::verbale_case::VerbaleCase;
use super::{Store, StoreError};

impl Store {
    /// What the collector says now. The first time it is a step of the case: what is paid is paid there.
    pub async fn collected_elsewhere(
        &self,
        case: &VerbaleCase,
        collection: &Collection,
        on: Date,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let before = case.fine.collection.as_ref();
        if before == Some(collection) {
            return Ok(());
        }
        let mut write = self.write(now).await?;
        if !write.is_at(case).await? {
            return Ok(());
        }
        let fine = case.fine.id;
        sqlx::query("UPDATE verbali SET collection = $1 WHERE fine = $2")
            .bind(serde_json::to_string(collection).map_err(kept("collection"))?)
            .bind(fine.to_string())
            .execute(write.connection())
            .await?;
        if before.is_none() {
            write.close_positions(fine).await?;
            Self::acted(&mut write, fine, on).await?;
            let fact = CaseFact::SentToCollection {
                number: collection.number.clone(),
                owed: collection.owed,
            };
            write.record(fine, &fact).await?;
        }
        write.fine_changed(fine).await?;
        self.commit(write).await
    }

    /// The collector has nothing more to collect: it was paid there or, where nothing was, given up.
    pub async fn collection_closed(
        &self,
        case: &VerbaleCase,
        collected: Cents,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let mut write = self.write(now).await?;
        if !write.is_at(case).await? {
            return Ok(());
        }
        let fine = case.fine.id;
        let state = if collected == Cents::ZERO {
            FineState::Annulled
        } else {
            FineState::Paid
        };
        sqlx::query("UPDATE fines SET state = $1 WHERE id = $2")
            .bind(state.as_str())
            .bind(fine.to_string())
            .execute(write.connection())
            .await?;
        write.close_positions(fine).await?;
        let fact = CaseFact::CollectionClosed { collected };
        write.record(fine, &fact).await?;
        write.fine_changed(fine).await?;
        self.commit(write).await
    }
}
