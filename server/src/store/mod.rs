//! The embedded database: one file per use case, each write one transaction together with its change rows.

mod changes;
mod error;
mod fines;
mod issue;
mod leases;
mod lookup;
mod open;
mod positions;
mod receipts;
mod row;
mod unread_receipts;
mod vehicles;
mod write;

pub use changes::{Changes, Place};
pub use error::StoreError;
pub use issue::{Issued, NewFine};
pub use positions::{Standing, ToTell};
pub use receipts::{Case, Settlement, Taken};

use sqlx::SqlitePool;

use crate::events::Hub;

/// Everything this server keeps. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    pool: SqlitePool,
    hub: Hub,
    /// Tells this file's cursors from another's.
    epoch: String,
}

impl Store {
    /// Who hears of changes.
    pub fn hub(&self) -> &Hub {
        &self.hub
    }

    /// Waits for what is under way and closes the file.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}
