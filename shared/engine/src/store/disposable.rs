//! A file of things that can be had again: one that is damaged, under another key or of a newer app is
//! thrown away, when it is opened or once a job finds it so.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::Migrations;
use targa_contract::Problem;

use super::database::Database;
use super::file::{self, Durability, unavailable};
use super::lock::Locks;

/// Opens the file of this name in an account's folder.
pub(super) async fn open(
    name: &'static str,
    folder: &Path,
    locks: Locks,
    migrations: &'static Migrations<'static>,
) -> Result<Database, Problem> {
    let file = Disposable {
        name,
        path: folder.join(name),
        locks,
        migrations,
    };
    let again = file.clone();
    let open = move || file.open_or_renew();
    Database::open(name, file::is_corrupt_sql, open, move || again.renew()).await
}

#[derive(Clone)]
struct Disposable {
    name: &'static str,
    path: PathBuf,
    locks: Locks,
    migrations: &'static Migrations<'static>,
}

impl Disposable {
    fn open_or_renew(&self) -> Result<Connection, Problem> {
        if let Some(folder) = self.path.parent() {
            file::make_folder(folder).map_err(|error| unavailable(self.name, error))?;
        }
        match self.open() {
            Err(error) if file::is_corrupt(&error) || file::is_newer(&error) => {
                tracing::warn!(file = self.name, "a file does not open, it is thrown away");
                self.renew()
            }
            other => other.map_err(|error| unavailable(self.name, error)),
        }
    }

    fn renew(&self) -> Result<Connection, Problem> {
        file::delete(&self.path).map_err(|error| unavailable(self.name, error))?;
        self.open().map_err(|error| unavailable(self.name, error))
    }

    fn open(&self) -> Result<Connection, rusqlite_migration::Error> {
        file::open(
            &self.path,
            &self.locks,
            Durability::Fetched,
            self.migrations,
        )
    }
}
