//! `outbox.db`: what exists nowhere else. A commit is on the disk before anybody is told; the file
//! is never thrown away.

mod attachments;
mod chain;
mod drafts;
mod issue;
mod numbers;
mod records;
mod schema;
mod states;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use targa_contract::Problem;
use tokio::sync::Notify;

use super::database::{Database, kind};
use super::file::{self, Durability, unavailable};
use super::lock::{Format, Locks};
use super::salvage;
use crate::vault::FileKeys;

pub(crate) use attachments::{Attachment, Pending};
pub(crate) use issue::{Draft, Taken};
pub(crate) use records::Issued;
pub(crate) use states::Unsent;

/// Its name in the account's folder.
pub(super) const FILE: &str = "outbox.db";

/// It is small and must outlive everything: SQLCipher's own format.
pub(super) fn locks(keys: &FileKeys) -> Locks {
    Locks::new(keys, Format::Standard, &[])
}

/// The outbox of one officer on one device.
#[derive(Clone)]
pub(crate) struct Outbox {
    folder: PathBuf,
    database: Database,
    renewed: Arc<Notify>,
}

impl Outbox {
    /// Opens the outbox in an account's folder. A file that is damaged or under another key is
    /// moved aside, now or once a job finds it so, for somebody to look at; a new one takes its place, with
    /// what could be read.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let renewed = Arc::new(Notify::new());
        let locks = locks(keys);
        let (place, known) = (folder.clone(), locks.clone());
        let open = move || open_or_move_aside(&place, &known);
        let (place, told) = (folder.clone(), Arc::clone(&renewed));
        let renew = move || {
            let fresh = move_aside(&place, &locks)?;
            told.notify_one();
            Ok(fresh)
        };
        Ok(Self {
            folder,
            database: Database::open(FILE, file::is_damaged, open, renew).await?,
            renewed,
        })
    }

    /// Waits until a damaged file has been moved aside: its free numbers stayed behind, others are wanted.
    pub(crate) async fn renewed(&self) {
        self.renewed.notified().await;
    }

    /// Whether an outbox that could not be read lies in the account's folder.
    pub(crate) fn has_unreadable(&self) -> bool {
        std::fs::read_dir(&self.folder).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().contains(file::ASIDE))
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

fn open_or_move_aside(folder: &Path, locks: &Locks) -> Result<Connection, Problem> {
    file::make_folder(folder).map_err(|error| unavailable(FILE, error))?;
    match open(&folder.join(FILE), locks) {
        Err(error) if file::is_corrupt(&error) => move_aside(folder, locks),
        other => other.map_err(|error| unavailable(FILE, error)),
    }
}

/// Puts a new file in the place of one that does not read, with what can be read of it.
fn move_aside(folder: &Path, locks: &Locks) -> Result<Connection, Problem> {
    tracing::error!("the outbox does not read, it is moved aside: tell the office");
    let path = folder.join(FILE);
    let aside = file::set_aside(&path).map_err(|error| unavailable(FILE, error))?;
    let mut fresh = open(&path, locks).map_err(|error| unavailable(FILE, error))?;
    match salvage::carry_over(&aside, locks, &mut fresh) {
        Ok(rows) => tracing::warn!(rows, "carried over from an outbox that does not read"),
        Err(error) => tracing::error!(kind = kind(&error), "nothing could be carried over"),
    }
    Ok(fresh)
}

fn open(path: &Path, locks: &Locks) -> Result<Connection, rusqlite_migration::Error> {
    file::open(path, locks, Durability::Original, &schema::MIGRATIONS)
}
