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
use targa_contract::{Problem, ProblemCode, Timestamp};
use tokio::sync::RwLock;

use super::database::{Database, kind};
use super::file::{self, Durability};
use crate::vault::FileKey;

pub(crate) use attachments::{Attachment, Pending};
pub(crate) use issue::{Draft, Taken};
pub(crate) use records::Issued;
pub(crate) use states::Unsent;

/// Ends the name of a file that could not be opened, before the time at which it was found.
const ASIDE: &str = ".unreadable-";

/// The outbox of one officer on one device.
#[derive(Clone)]
pub(crate) struct Outbox(Arc<Place>);

struct Place {
    folder: PathBuf,
    database: RwLock<Database>,
}

impl Outbox {
    /// Opens the outbox in an account's folder. A file that is damaged or under another key is
    /// moved aside, for somebody to look at; a new one takes its place.
    pub(crate) async fn open(
        folder: PathBuf,
        key: FileKey,
        now: Timestamp,
    ) -> Result<Self, Problem> {
        let place = folder.clone();
        let opened = tokio::task::spawn_blocking(move || open_or_move_aside(&place, &key, now));
        let database = Database::new(opened.await.map_err(|_| ProblemCode::Internal)??);
        Ok(Self(Arc::new(Place {
            folder,
            database: RwLock::new(database),
        })))
    }

    /// Whether an outbox that could not be read lies in the account's folder.
    pub(crate) fn has_unreadable(&self) -> bool {
        std::fs::read_dir(&self.0.folder).is_ok_and(|entries| {
            entries
                .flatten()
                .any(|entry| entry.file_name().to_string_lossy().contains(ASIDE))
        })
    }

    /// Lets go of the file, so that it can be deleted.
    pub(crate) async fn close(&self) {
        self.0.database.write().await.close();
    }

    /// Runs one job.
    async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let database = self.0.database.read().await.clone();
        database.run(job).await?.map_err(|error| {
            tracing::error!(kind = kind(&error), "the outbox does not answer");
            ProblemCode::StoreUnavailable.into()
        })
    }
}

fn open_or_move_aside(folder: &Path, key: &FileKey, now: Timestamp) -> Result<Connection, Problem> {
    file::make_folder(folder).map_err(unavailable)?;
    let path = folder.join("outbox.db");
    let open = || file::open(&path, key, Durability::Original, &schema::MIGRATIONS);
    match open() {
        Err(error) if file::is_corrupt(&error) => {
            tracing::error!("the outbox does not open, it is moved aside: tell the office");
            file::move_aside(&path, &format!("{ASIDE}{}", now.as_second())).map_err(unavailable)?;
            open().map_err(unavailable)
        }
        other => other.map_err(unavailable),
    }
}

fn unavailable(error: impl std::error::Error) -> Problem {
    tracing::error!(%error, "the outbox cannot be opened");
    ProblemCode::StoreUnavailable.into()
}
