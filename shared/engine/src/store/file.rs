//! One SQLCipher file: opened with its lock, moved aside or thrown away when it does not open.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, ffi};
use rusqlite_migration::Migrations;
use targa_contract::{Problem, ProblemCode};

use super::lock::{Lock, Locks};
use super::rewrite::rewrite;

/// How hard a commit is pressed to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// A power cut may lose the last commits: they can be fetched again.
    Fetched,
    /// A commit is on the disk: it exists nowhere else.
    Original,
}

impl Durability {
    const fn pragmas(self) -> &'static str {
        match self {
            Self::Fetched => "PRAGMA synchronous = NORMAL;",
            // On Apple's systems FULL stops at the drive's own cache; fullfsync goes through it.
            // Each commit goes on into the file at once: a log that is damaged later would take
            // commits back without a word, and a number would go out twice.
            Self::Original => {
                "PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;
                 PRAGMA checkpoint_fullfsync = ON; PRAGMA wal_autocheckpoint = 1;"
            }
        }
    }
}

/// Opens, creates or upgrades a file. One that is still under an older lock gets the newest; if
/// there is no room for that, it is used as it is.
pub(crate) fn open(
    path: &Path,
    locks: &Locks,
    durability: Durability,
    migrations: &Migrations<'_>,
) -> Result<Connection, rusqlite_migration::Error> {
    match open_under(path, &locks.newest, durability, migrations) {
        Err(error) if is_corrupt(&error) => match relock(path, locks) {
            Some(lock) => open_under(path, lock, durability, migrations),
            None => Err(error),
        },
        done => done,
    }
}

/// Brings a file under the newest lock, if there is one. True unless it still is under another.
pub(crate) fn settle(path: &Path, locks: &Locks) -> bool {
    !path.exists()
        || opens(path, &locks.newest)
        || relock(path, locks).is_none_or(|lock| *lock == locks.newest)
}

/// The lock under which the file opens after this, if any does.
fn relock<'a>(path: &Path, locks: &'a Locks) -> Option<&'a Lock> {
    let found = locks.older.iter().find(|lock| opens(path, lock))?;
    match rewrite(path, found, &locks.newest) {
        Ok(()) => Some(&locks.newest),
        Err(error) => {
            tracing::warn!(%error, "a file stays under its old key for now");
            Some(found)
        }
    }
}

fn opens(path: &Path, lock: &Lock) -> bool {
    Connection::open(path).is_ok_and(|connection| {
        lock.turn(&connection).is_ok() && quiet(&connection).is_ok() && read(&connection).is_ok()
    })
}

fn open_under(
    path: &Path,
    lock: &Lock,
    durability: Durability,
    migrations: &Migrations<'_>,
) -> Result<Connection, rusqlite_migration::Error> {
    let connection = Connection::open(path)?;
    lock.turn(&connection)?;
    prepare(connection, durability, migrations)
}

/// All but the lock.
pub(super) fn prepare(
    mut connection: Connection,
    durability: Durability,
    migrations: &Migrations<'_>,
) -> Result<Connection, rusqlite_migration::Error> {
    quiet(&connection)?;
    read(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.execute_batch(durability.pragmas())?;
    // 8 MiB hold the narrow rows of some 60,000 fines; a log that grew during a first sync is cut.
    connection.execute_batch("PRAGMA cache_size = -8192; PRAGMA journal_size_limit = 4194304;")?;
    migrations.to_latest(&mut connection)?;
    Ok(connection)
}

fn quiet(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "PRAGMA cipher_log_level = NONE;
         PRAGMA cipher_memory_security = OFF;
         PRAGMA temp_store = MEMORY;",
    )
}

/// Reads the first page: a wrong key or a damaged file shows here.
fn read(connection: &Connection) -> rusqlite::Result<()> {
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))
}

/// Whether the connection has met a page that does not decrypt. It then answers nothing any more, and calls that a
/// lack of memory.
pub(super) fn sound(connection: &Connection) -> rusqlite::Result<()> {
    read(connection).map_err(|error| match error.sqlite_error_code() {
        Some(ErrorCode::OutOfMemory | ErrorCode::Unknown) => {
            rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CORRUPT), None)
        }
        _ => error,
    })
}

/// Whether the file itself is at fault (damaged, another key, another format) and not the disk or
/// its permissions.
pub(crate) fn is_corrupt(error: &rusqlite_migration::Error) -> bool {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => is_corrupt_sql(err),
        _ => false,
    }
}

/// Whether a newer app has written the file: going back is not for this app to decide.
pub(crate) fn is_newer(error: &rusqlite_migration::Error) -> bool {
    use rusqlite_migration::{Error, MigrationDefinitionError};
    matches!(
        error,
        Error::MigrationDefinition(MigrationDefinitionError::DatabaseTooFarAhead)
    )
}

/// As [`is_corrupt`], for a statement.
pub(crate) fn is_corrupt_sql(error: &rusqlite::Error) -> bool {
    // Or a row that no longer reads as what we wrote.
    is_damaged(error) || matches!(error, rusqlite::Error::FromSqlConversionFailure(..))
}

/// Whether pages of the file do not decrypt or do not hang together.
pub(crate) fn is_damaged(error: &rusqlite::Error) -> bool {
    match error {
        // A statement that compiled and then meets a bare SQLITE_ERROR has met a page that does
        // not decrypt.
        rusqlite::Error::SqliteFailure(failure, _) => {
            matches!(
                failure.code,
                ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt
            ) || failure.extended_code == ffi::SQLITE_ERROR
        }
        _ => false,
    }
}

/// Disk full, read-only, no permission: said once in the log.
pub(super) fn unavailable(name: &str, error: impl std::error::Error) -> Problem {
    tracing::error!(file = name, %error, "a file cannot be opened");
    ProblemCode::StoreUnavailable.into()
}

/// A name that begins like the file's.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The file and what SQLite keeps beside it.
pub(super) fn family(path: &Path) -> [PathBuf; 4] {
    ["", "-wal", "-shm", "-journal"].map(|suffix| beside(path, suffix))
}

/// Deletes the file; nothing to delete is no error.
pub(crate) fn delete(path: &Path) -> std::io::Result<()> {
    family(path)
        .iter()
        .try_for_each(|file| unless_absent(std::fs::remove_file(file)))
}

/// Ends the name of a file that could not be read, before its number.
pub(super) const ASIDE: &str = ".unreadable-";

/// Moves a file that does not read out of the way, for somebody to look at; where it lies then.
pub(super) fn set_aside(path: &Path) -> std::io::Result<PathBuf> {
    let mut names = (1..u16::MAX).map(|number| beside(path, &format!("{ASIDE}{number}")));
    let aside = names
        .find(|aside| !aside.exists())
        .ok_or(std::io::ErrorKind::AlreadyExists)?;
    rename(path, &aside)?;
    Ok(aside)
}

/// Moves the file and its company under another name.
pub(crate) fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut pairs = family(from).into_iter().zip(family(to));
    pairs.try_for_each(|(from, to)| unless_absent(std::fs::rename(from, to)))
}

fn unless_absent(done: std::io::Result<()>) -> std::io::Result<()> {
    match done {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes the account's folder, for its user's eyes only.
pub(crate) fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
