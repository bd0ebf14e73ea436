//! One SQLCipher file: opened with its key, moved aside or thrown away when it does not open.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode};
use rusqlite_migration::Migrations;

use crate::vault::FileKey;

/// How hard a commit is pressed to the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Durability {
    /// A power cut may lose the last commits: they can be fetched again.
    Fetched,
    /// A commit is on the disk: it exists nowhere else.
    Original,
}

/// Opens, creates or upgrades a file.
pub(crate) fn open(
    path: &Path,
    key: &FileKey,
    durability: Durability,
    migrations: &Migrations<'_>,
) -> Result<Connection, rusqlite_migration::Error> {
    let mut connection = Connection::open(path)?;
    // The key comes first: anything before it would read the file as plain SQLite.
    connection.execute_batch(&key.pragma())?;
    connection.execute_batch(
        "PRAGMA cipher_log_level = NONE;
         PRAGMA cipher_memory_security = OFF;
         PRAGMA temp_store = MEMORY;",
    )?;
    // Reads the first page: a wrong key or a damaged file shows here.
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    let synchronous = match durability {
        Durability::Fetched => "NORMAL",
        Durability::Original => "FULL",
    };
    connection.pragma_update(None, "synchronous", synchronous)?;
    migrations.to_latest(&mut connection)?;
    Ok(connection)
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
    match error {
        rusqlite::Error::SqliteFailure(failure, _) => matches!(
            failure.code,
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt
        ),
        // A row that no longer reads as what we wrote.
        rusqlite::Error::FromSqlConversionFailure(..) => true,
        _ => false,
    }
}

/// The file and what SQLite keeps beside it.
fn family(path: &Path) -> [PathBuf; 3] {
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        PathBuf::from(name)
    };
    [path.to_owned(), beside("-wal"), beside("-shm")]
}

/// Deletes the file; nothing to delete is no error.
pub(crate) fn delete(path: &Path) -> std::io::Result<()> {
    for file in family(path) {
        match std::fs::remove_file(file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Moves the file and its company to a name that ends in `mark`, where nothing of ours looks again.
pub(crate) fn move_aside(path: &Path, mark: &str) -> std::io::Result<()> {
    for file in family(path) {
        let mut aside = file.clone().into_os_string();
        aside.push(mark);
        match std::fs::rename(&file, aside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// Makes the account's folder, for its user's eyes only.
pub(crate) fn make_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
