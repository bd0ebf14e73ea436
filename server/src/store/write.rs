//! One write: the rows, who hears of them, and the commit that makes both true at once.

use std::collections::BTreeSet;

use jiff::Timestamp;
use sqlx::{Sqlite, SqliteConnection, Transaction};
use targa_contract::FineId;
use targa_domain::{FiscalCode, Plate};

use super::row::kept;
use super::{Store, StoreError};

/// A transaction that may change things.
pub(super) struct Write {
    pub(super) tx: Transaction<'static, Sqlite>,
    now: i64,
    heard: BTreeSet<FiscalCode>,
}

impl Store {
    pub(super) async fn write(&self, now: Timestamp) -> Result<Write, StoreError> {
        // IMMEDIATE: two writers wait for each other at the start instead of failing in the middle.
        let tx = self.pool.begin_with("BEGIN IMMEDIATE").await?;
        Ok(Write {
            tx,
            now: now.as_second(),
            heard: BTreeSet::new(),
        })
    }

    /// Makes it true, then tells whom it concerns.
    pub(super) async fn commit(&self, write: Write) -> Result<(), StoreError> {
        write.tx.commit().await?;
        for person in &write.heard {
            self.hub.tell(person);
        }
        Ok(())
    }
}

impl Write {
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.tx
    }

    /// Seconds since 1970 at which this write happens.
    pub(super) fn now(&self) -> i64 {
        self.now
    }

    /// A fine is new or different: every owner of its vehicle hears.
    pub(super) async fn fine_changed(
        &mut self,
        fine: FineId,
        plate: &Plate,
    ) -> Result<(), StoreError> {
        let owners: Vec<String> = sqlx::query_scalar("SELECT person FROM owners WHERE plate = ?")
            .bind(plate.as_str())
            .fetch_all(&mut *self.tx)
            .await?;
        for owner in owners {
            let person = FiscalCode::parse(&owner).map_err(kept("fiscal code"))?;
            self.changed(&person, "fine", &fine.to_string()).await?;
        }
        Ok(())
    }

    /// One person is to hear of one thing.
    pub(super) async fn changed(
        &mut self,
        person: &FiscalCode,
        subject: &'static str,
        key: &str,
    ) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO changes (person, subject, key, at) VALUES (?, ?, ?, ?)")
            .bind(person.as_str())
            .bind(subject)
            .bind(key)
            .bind(self.now)
            .execute(&mut *self.tx)
            .await?;
        self.heard.insert(*person);
        Ok(())
    }
}
