//! Is it a store, whole, and used by nobody?

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode};
use sqlx::{ConnectOptions, Connection};

use super::BackupError;

/// Reads every page of a copy and asks for what makes it a store of ours.
pub(super) async fn is_store(file: &Path) -> Result<(), BackupError> {
    let no_store = |why: String| BackupError::NoStore {
        file: file.to_owned(),
        why,
    };
    let options = SqliteConnectOptions::new().filename(file).immutable(true);
    let asked = async {
        let mut copy: SqliteConnection = options.read_only(true).connect().await?;
        let sound: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
            .fetch_one(&mut copy)
            .await?;
        let stores: i64 = sqlx::query_scalar("SELECT count(*) FROM store, _sqlx_migrations")
            .fetch_one(&mut copy)
            .await?;
        copy.close().await?;
        Ok::<_, sqlx::Error>((sound, stores))
    };
    match asked.await {
        Ok((sound, stores)) if sound == "ok" && stores > 0 => Ok(()),
        Ok((sound, _)) => Err(no_store(format!("damaged: {sound}"))),
        Err(sqlx::Error::Io(source)) => Err(super::files::error(file, source)),
        Err(error) => Err(no_store(format!("not a store: {error}"))),
    }
}

/// Takes the write-ahead log into the file itself, which only the last one at it can.
pub(super) async fn fold(file: &Path) -> Result<(), BackupError> {
    let folded = async {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .journal_mode(SqliteJournalMode::Delete)
            .busy_timeout(std::time::Duration::ZERO);
        let store: SqliteConnection = options.connect().await?;
        store.close().await
    };
    let folded: Result<(), sqlx::Error> = folded.await;
    folded.map_err(|_| BackupError::InUse(file.to_owned()))
}
