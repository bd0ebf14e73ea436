//! Copies of the embedded database: made while it serves, put back while nothing does.

mod files;
mod probe;

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::config::StorePlace;
use crate::store::{Store, StoreError};

/// Why there is no copy, or none put back.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// PostgreSQL has its own tools, which know it better.
    #[error(
        "the store is PostgreSQL: copy it with pg_dump, put it back with pg_restore, then run `targa-server restored`"
    )]
    Postgres,
    /// Nothing is ever written over.
    #[error("{}: there is a file of that name", .0.display())]
    Taken(PathBuf),
    /// A file that cannot be read or written.
    #[error("{}: {source}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The copy is no store, or a damaged one.
    #[error("{}: {why}", file.display())]
    NoStore {
        /// Which.
        file: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Somebody uses the store.
    #[error("{}: in use; stop the server first", .0.display())]
    InUse(PathBuf),
    /// The store did not serve.
    #[error("store: {0}")]
    Store(#[from] StoreError),
}

fn embedded(place: &StorePlace) -> Result<&Path, BackupError> {
    match place {
        StorePlace::File(file) => Ok(file),
        StorePlace::Postgres(_) => Err(BackupError::Postgres),
    }
}

/// Copies the store of a running server as it is at one moment. Gives the copy's size in bytes.
pub async fn copy(place: &StorePlace, file: &Path) -> Result<u64, BackupError> {
    let source = embedded(place)?;
    if !source.exists() {
        return Err(files::error(source, std::io::ErrorKind::NotFound.into()));
    }
    // Under another name until it is whole: half a copy never looks like one.
    let part = files::beside(file, "part");
    files::make_empty(&part)?;
    let store = Store::open(place).await?;
    let copied = store.copy_to(&part).await;
    store.close().await;
    let whole = match copied {
        Ok(()) => probe::is_store(&part).await,
        Err(error) => Err(error.into()),
    };
    match whole.and_then(|()| files::publish(&part, file)) {
        Ok(bytes) => Ok(bytes),
        Err(error) => {
            // Ours, and of no use; the first error is the one to tell.
            drop(std::fs::remove_file(&part));
            Err(error)
        }
    }
}

/// Puts a copy in the store's place; what was there is moved aside and said.
pub async fn put_back(
    place: &StorePlace,
    copy: &Path,
    now: Timestamp,
) -> Result<Option<PathBuf>, BackupError> {
    let target = embedded(place)?;
    probe::is_store(copy).await?;
    let part = files::beside(target, "part");
    files::make_empty(&part)?;
    let part_made = files::copy_into(copy, &part);
    let moved = match part_made {
        Ok(()) => move_aside(target, now).await,
        Err(error) => Err(error),
    };
    let aside = match moved {
        Ok(aside) => aside,
        Err(error) => {
            drop(std::fs::remove_file(&part));
            return Err(error);
        }
    };
    files::publish(&part, target)?;
    Ok(aside)
}

async fn move_aside(target: &Path, now: Timestamp) -> Result<Option<PathBuf>, BackupError> {
    if !target.exists() {
        return Ok(None);
    }
    probe::fold(target).await?;
    let aside = files::beside(target, &format!("before-restore-{}", now.as_second()));
    files::rename(target, &aside)?;
    Ok(Some(aside))
}
