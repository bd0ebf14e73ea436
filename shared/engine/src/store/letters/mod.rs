//! `letters.db`: what a citizen writes to the office, until the server has acknowledged it. It exists nowhere else, so
//! a commit is on the disk before anybody is told, and a file that does not read is moved aside, never thrown away.

mod files;
mod kept;
mod schema;

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use targa_contract::Problem;

use super::database::Database;
use super::file::{self, Durability, unavailable};
use super::lock::{Format, Locks};
use crate::vault::FileKeys;

pub(crate) use files::{File, NewFile};
pub(crate) use kept::Kept;

/// Its name in the account's folder.
pub(super) const FILE: &str = "letters.db";

/// As the outbox's: it must outlive everything.
pub(super) fn locks(keys: &FileKeys) -> Locks {
    Locks::new(keys, Format::Standard, &[])
}

/// The letters of one account.
#[derive(Clone)]
pub(crate) struct LetterBox {
    database: Database,
}

impl LetterBox {
    /// Opens the file in an account's folder.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let locks = locks(keys);
        let (place, known) = (folder.clone(), locks.clone());
        let open = move || open_or_set_aside(&place, &known);
        let renew = move || set_aside(&folder, &locks);
        Ok(Self {
            database: Database::open(FILE, file::is_damaged, open, renew).await?,
        })
    }

    /// Lets go of the file, so that it can be deleted.
    pub(crate) async fn close(&self) {
        self.database.close().await;
    }

    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        self.database.run(job).await
    }
}

fn open_or_set_aside(folder: &Path, locks: &Locks) -> Result<Connection, Problem> {
    file::make_folder(folder).map_err(|error| unavailable(FILE, error))?;
    match open(&folder.join(FILE), locks) {
        Err(error) if file::is_corrupt(&error) => set_aside(folder, locks),
        other => other.map_err(|error| unavailable(FILE, error)),
    }
}

fn set_aside(folder: &Path, locks: &Locks) -> Result<Connection, Problem> {
    tracing::error!("the letters do not read, they are moved aside");
    let path = folder.join(FILE);
    file::set_aside(&path).map_err(|error| unavailable(FILE, error))?;
    open(&path, locks).map_err(|error| unavailable(FILE, error))
}

fn open(path: &Path, locks: &Locks) -> Result<Connection, rusqlite_migration::Error> {
    file::open(path, locks, Durability::Original, &schema::MIGRATIONS)
}

#[cfg(test)]
mod tests;
