//! `cache.db`: what can be fetched again. It may be thrown away at any time, and is, when it does
//! not open.

pub(in crate::store) mod apply;
mod line;
pub(in crate::store) mod page;
mod read;
pub(in crate::store) mod schema;

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::Connection;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::RwLock;

use super::database::{Database, kind};
use super::file::{self, Durability};
use super::lock::{Format, Locks};
use crate::vault::FileKeys;

pub(crate) use line::Line;
pub(crate) use page::{Filter, Mark, Wanted};

/// Its name in the account's folder.
pub(super) const FILE: &str = "cache.db";

/// The first version had SQLCipher's own format.
pub(super) fn locks(keys: &FileKeys) -> Locks {
    Locks::new(keys, Format::Swift, &[Format::Standard])
}

/// The cache of one account.
#[derive(Clone)]
pub(crate) struct Cache(Arc<Place>);

struct Place {
    path: PathBuf,
    locks: Locks,
    database: RwLock<Database>,
}

impl Cache {
    /// Opens the cache in an account's folder. A file that is damaged or under another key is
    /// thrown away: the next sync fills it anew.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let path = folder.join(FILE);
        let locks = locks(keys);
        let database = open_or_renew(path.clone(), locks.clone()).await?;
        Ok(Self(Arc::new(Place {
            path,
            locks,
            database: RwLock::new(database),
        })))
    }

    /// Lets go of the file, and deletes it.
    pub(crate) async fn delete(&self) -> Result<(), Problem> {
        let database = self.0.database.write().await;
        database.close();
        file::delete(&self.0.path).map_err(unavailable)
    }

    /// Runs one job. If it finds the file damaged, the file is thrown away for the next sync, and
    /// the job ends with `store-unavailable`.
    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let database = self.0.database.read().await.clone();
        let error = match database.run(job).await? {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        tracing::error!(kind = kind(&error), "the cache does not answer");
        if file::is_corrupt_sql(&error) {
            let mut current = self.0.database.write().await;
            // Whoever found it first has put another in its place; those who come later find that.
            if current.is(&database) {
                current.close();
                *current = renew(self.0.path.clone(), self.0.locks.clone()).await?;
            }
        }
        Err(ProblemCode::StoreUnavailable.into())
    }
}

async fn open_or_renew(path: PathBuf, locks: Locks) -> Result<Database, Problem> {
    blocking(move || {
        prepare(&path)?;
        match open(&path, &locks) {
            Err(error) if file::is_corrupt(&error) || file::is_newer(&error) => {
                tracing::warn!("the cache does not open, it is thrown away and fetched anew");
                file::delete(&path).map_err(unavailable)?;
                open(&path, &locks).map_err(unavailable)
            }
            other => other.map_err(unavailable),
        }
    })
    .await
}

async fn renew(path: PathBuf, locks: Locks) -> Result<Database, Problem> {
    blocking(move || {
        file::delete(&path).map_err(unavailable)?;
        open(&path, &locks).map_err(unavailable)
    })
    .await
}

fn open(path: &std::path::Path, locks: &Locks) -> Result<Connection, rusqlite_migration::Error> {
    file::open(path, locks, Durability::Fetched, &schema::MIGRATIONS)
}

fn prepare(path: &std::path::Path) -> Result<(), Problem> {
    path.parent().map_or(Ok(()), |folder| {
        file::make_folder(folder).map_err(unavailable)
    })
}

async fn blocking(
    job: impl FnOnce() -> Result<Connection, Problem> + Send + 'static,
) -> Result<Database, Problem> {
    let opened = tokio::task::spawn_blocking(job).await;
    Ok(Database::new(opened.map_err(|_| ProblemCode::Internal)??))
}

/// Disk full, read-only, no permission: said once in the log, by kind.
fn unavailable(error: impl std::error::Error) -> Problem {
    tracing::error!(%error, "the cache cannot be opened");
    ProblemCode::StoreUnavailable.into()
}
