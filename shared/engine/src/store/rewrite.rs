//! A file gets another lock: a copy is made beside it and takes its place in one step. Wherever
//! this is cut short the file is whole, under the one lock or the other.

use std::fs::File;
use std::path::Path;

use rusqlite::{Connection, params};

use super::file::{beside, delete};
use super::lock::Lock;

/// Ends the name of a copy that is not finished.
const COPY: &str = ".copy";

/// Why a file keeps its old lock.
#[derive(Debug, thiserror::Error)]
pub(super) enum RewriteError {
    #[error("the copy cannot be written")]
    Sql(#[from] rusqlite::Error),
    #[error("the copy cannot be put in place")]
    Disk(#[from] std::io::Error),
    #[error("somebody else has the file open")]
    Busy,
}

/// Copies the file under the new lock and puts the copy in its place.
pub(super) fn rewrite(path: &Path, from: &Lock, to: &Lock) -> Result<(), RewriteError> {
    let copy = beside(path, COPY);
    delete(&copy)?;
    let done = write_copy(path, from, &copy, to).and_then(|()| put_in_place(&copy, path));
    if done.is_err() {
        delete(&copy)?;
    }
    done
}

fn write_copy(path: &Path, from: &Lock, copy: &Path, to: &Lock) -> Result<(), RewriteError> {
    let connection = Connection::open(path)?;
    from.turn(&connection)?;
    // Nothing may lie beside the file when the copy takes its place: a log of the old one would be
    // read into the new one.
    let mode: String =
        connection.query_row("PRAGMA main.journal_mode = DELETE", [], |row| row.get(0))?;
    if mode != "delete" {
        return Err(RewriteError::Busy);
    }
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    connection.execute(
        "ATTACH DATABASE ?1 AS copy KEY ?2",
        params![copy.to_string_lossy(), to.key.raw().as_str()],
    )?;
    connection.execute_batch(&to.format_of("copy"))?;
    connection.execute_batch("PRAGMA copy.synchronous = FULL")?;
    connection.query_row("SELECT sqlcipher_export('copy')", [], |_| Ok(()))?;
    connection.pragma_update(Some("copy"), "user_version", version)?;
    connection.execute_batch("DETACH DATABASE copy")?;
    Ok(())
}

fn put_in_place(copy: &Path, path: &Path) -> Result<(), RewriteError> {
    File::open(copy)?.sync_all()?;
    std::fs::rename(copy, path)?;
    // The new name is on the disk only with its folder. Not every system opens folders.
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
