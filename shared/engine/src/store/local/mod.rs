//! `local.db`: what this device keeps for itself beside the cache: images that were looked at, and
//! which reminders were said. It outlives a cache that is fetched anew, and is thrown away when it
//! does not open itself: a reminder may then be said twice.

mod images;
mod said;
mod schema;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Mutex, MutexGuard};

use super::database::{Database, kind};
use super::file::{self, Durability};
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
        let (path, locks) = (folder.join(FILE), locks(keys));
        let opened = tokio::task::spawn_blocking(move || open_or_renew(&path, &locks));
        let connection = opened.await.map_err(|_| ProblemCode::Internal)??;
        Ok(Self {
            database: Database::new(connection),
            turn: Arc::default(),
        })
    }

    /// Lets go of the file, so that it can be deleted.
    pub(crate) fn close(&self) {
        self.database.close();
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
        self.database.run(job).await?.map_err(|error| {
            tracing::error!(kind = kind(&error), "local.db does not answer");
            ProblemCode::StoreUnavailable.into()
        })
    }
}

fn open_or_renew(path: &Path, locks: &Locks) -> Result<Connection, Problem> {
    if let Some(folder) = path.parent() {
        file::make_folder(folder).map_err(|error| unavailable(&error))?;
    }
    let open = || file::open(path, locks, Durability::Fetched, &schema::MIGRATIONS);
    match open() {
        Err(error) if file::is_corrupt(&error) || file::is_newer(&error) => {
            tracing::warn!("local.db does not open, it is thrown away");
            file::delete(path).map_err(|error| unavailable(&error))?;
            open().map_err(|error| unavailable(&error))
        }
        other => other.map_err(|error| unavailable(&error)),
    }
}

fn unavailable(error: &dyn std::error::Error) -> Problem {
    tracing::error!(%error, "local.db cannot be opened");
    ProblemCode::StoreUnavailable.into()
}
