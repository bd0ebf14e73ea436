//! A file of things that exist nowhere else: a commit is on the disk before anybody is told, and one that is damaged
//! or under another key is moved aside, when it is opened or once a job finds it so. A new one takes its place, with
//! what could be read.

use std::marker::PhantomData;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;
use rusqlite_migration::Migrations;
use targa_contract::Problem;
use tokio::sync::Notify;

use super::database::{Database, kind};
use super::file::{self, Durability, unavailable};
use super::lock::{Format, Locks};
use super::salvage::{Table, carry_over};
use crate::vault::FileKeys;

/// In what one such file differs from another.
pub(crate) trait Kind: 'static {
    /// Its name in an account's folder.
    const FILE: &'static str;
    /// Its tables, step by step.
    const MIGRATIONS: &'static Migrations<'static>;
    /// What is carried over from a damaged one.
    const TABLES: &'static [Table];
    /// Said to the new file at the end of that: rows may be missing that others speak of.
    const MEND: &'static str;
}

/// The file of one account.
pub(crate) struct Original<K> {
    folder: PathBuf,
    database: Database,
    renewed: Arc<Notify>,
    kind: PhantomData<fn() -> K>,
}

impl<K> Clone for Original<K> {
    fn clone(&self) -> Self {
        Self {
            folder: self.folder.clone(),
            database: self.database.clone(),
            renewed: Arc::clone(&self.renewed),
            kind: PhantomData,
        }
    }
}

impl<K: Kind> Original<K> {
    /// Opens the file in an account's folder. One of a newer app is left as it is, and not opened.
    pub(crate) async fn open(folder: PathBuf, keys: &FileKeys) -> Result<Self, Problem> {
        let renewed = Arc::new(Notify::new());
        let file = Place::<K> {
            folder: folder.clone(),
            locks: Self::locks(keys),
            renewed: Arc::clone(&renewed),
            kind: PhantomData,
        };
        let file = Arc::new(file);
        let again = Arc::clone(&file);
        let open = move || file.open_or_renew();
        let renew = move || again.renew();
        Ok(Self {
            folder,
            database: Database::open(K::FILE, file::is_damaged, open, renew).await?,
            renewed,
            kind: PhantomData,
        })
    }

    /// It is small and must outlive everything: SQLCipher's own format.
    fn locks(keys: &FileKeys) -> Locks {
        Locks::new(keys, Format::Standard, &[])
    }

    /// Brings the file under the newest key. True unless it still is under another.
    pub(super) fn settle(folder: &Path, keys: &FileKeys) -> bool {
        file::settle(&folder.join(K::FILE), &Self::locks(keys))
    }

    /// Waits until a damaged file has been moved aside, if none was when it was opened: not all that was there is here.
    pub(crate) async fn renewed(&self) {
        self.renewed.notified().await;
    }

    /// Whether one that could not be read lies in the account's folder.
    pub(crate) fn has_unreadable(&self) -> bool {
        let beginning = format!("{}{}", K::FILE, file::ASIDE);
        std::fs::read_dir(&self.folder).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().starts_with(&beginning))
        })
    }

    /// Lets go of the file, so that it can be deleted.
    pub(crate) async fn close(&self) {
        self.database.close().await;
    }

    pub(super) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        // A job may hold a whole fine: twice on the stack is too much.
        Box::pin(self.database.run_soundly(job)).await
    }
}

/// Where it lies, and what opens it.
struct Place<K> {
    folder: PathBuf,
    locks: Locks,
    renewed: Arc<Notify>,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Place<K> {
    fn open_or_renew(&self) -> Result<Connection, Problem> {
        file::make_folder(&self.folder).map_err(|error| unavailable(K::FILE, error))?;
        match self.open() {
            Err(error) if file::is_corrupt(&error) => self.renew(),
            other => other.map_err(|error| unavailable(K::FILE, error)),
        }
    }

    /// Puts a new file in the place of one that does not read, with what can be read of it.
    fn renew(&self) -> Result<Connection, Problem> {
        tracing::error!(
            file = K::FILE,
            "a file of what exists nowhere else does not read, it is moved aside"
        );
        let path = self.folder.join(K::FILE);
        let aside = file::set_aside(&path).map_err(|error| unavailable(K::FILE, error))?;
        let mut fresh = self.open().map_err(|error| unavailable(K::FILE, error))?;
        match carry_over(&aside, &self.locks, &mut fresh, K::TABLES, K::MEND) {
            Ok(rows) => tracing::warn!(file = K::FILE, rows, "carried over"),
            Err(error) => {
                let kind = kind(&error);
                tracing::error!(file = K::FILE, kind, "nothing could be carried over");
            }
        }
        self.renewed.notify_one();
        Ok(fresh)
    }

    fn open(&self) -> Result<Connection, rusqlite_migration::Error> {
        let path = self.folder.join(K::FILE);
        file::open(&path, &self.locks, Durability::Original, K::MIGRATIONS)
    }
}
