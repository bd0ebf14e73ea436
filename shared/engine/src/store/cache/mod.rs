//! `cache.db`: what can be fetched again. It may be thrown away at any time, and is, when it does
//! not open.

pub(in crate::store) mod apply;
mod deadlines;
mod line;
pub(in crate::store) mod page;
mod read;
pub(in crate::store) mod schema;

use std::path::PathBuf;

use rusqlite::Connection;
use targa_contract::Problem;

use super::database::Database;
use super::lock::{Format, Locks};
use super::{disposable, file};
use crate::vault::FileKeys;

pub(crate) use line::Line;
pub(crate) use page::{Filter, Mark, Wanted};
pub(crate) use read::Heard;

/// Its name in the account's folder.
pub(super) const FILE: &str = "cache.db";

/// The first version had SQLCipher's own format.
pub(super) fn locks(keys: &FileKeys) -> Locks {
    Locks::new(keys, Format::Swift, &[Format::Standard])
}

/// The cache of one account.
#[derive(Clone)]
pub(crate) struct Cache {
    path: PathBuf,
    database: Database,
}

impl Cache {
    /// Opens the cache in an account's folder. A file that is damaged or under another key is
    /// thrown away, now or once a job finds it so: the next sync fills it anew.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let database = disposable::open(FILE, &folder, locks(keys), &schema::MIGRATIONS).await?;
        let path = folder.join(FILE);
        Ok(Self { path, database })
    }

    /// Lets go of the file.
    pub(crate) async fn close(&self) {
        self.database.close().await;
    }

    /// Lets go of the file, and deletes it.
    pub(crate) async fn delete(&self) -> Result<(), Problem> {
        self.close().await;
        file::delete(&self.path).map_err(|error| file::unavailable(FILE, error))
    }

    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        self.database.run(job).await
    }
}
