//! `local.db`: what this device keeps for itself beside the cache: images that were looked at, news
//! that were not, which reminders were said, which checkouts were opened. It outlives a cache that is fetched anew,
//! and is thrown away when it does not open itself: a reminder may then be said twice.

mod images;
mod news;
mod paying;
mod said;
mod schema;

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::Connection;
use targa_contract::Problem;
use tokio::sync::{Mutex, MutexGuard};

pub(crate) use self::paying::HELD;
use super::database::Database;
use super::disposable;
use super::lock::{Format, Locks};
use crate::vault::FileKeys;

/// Its name in the account's folder.
pub(super) const FILE: &str = "local.db";

/// As the cache's: images are many pages.
pub(super) fn locks(keys: &FileKeys) -> Locks {
    Locks::new(keys, Format::Swift, &[])
}

/// The file of one account.
#[derive(Clone)]
pub(crate) struct Local {
    database: Database,
    turn: Arc<Mutex<()>>,
}

impl Local {
    /// Opens the file in an account's folder.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let database = disposable::open(FILE, &folder, locks(keys), &schema::MIGRATIONS).await?;
        Ok(Self {
            database,
            turn: Arc::default(),
        })
    }

    /// Lets go of the file, so that it can be deleted.
    pub(crate) async fn close(&self) {
        self.database.close().await;
    }

    /// Held from a change of fines until it is noted which of them were just seen, and by whoever
    /// looks for something to remind of: what is news is no reminder in between.
    pub(crate) async fn turn(&self) -> MutexGuard<'_, ()> {
        self.turn.lock().await
    }

    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        self.database.run_soundly(job).await
    }
}
