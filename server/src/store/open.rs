//! Opening the file.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::{Store, StoreError};
use crate::events::Hub;

/// How long a writer waits for the one before.
const BUSY: Duration = Duration::from_secs(10);

impl Store {
    /// Opens or makes the file and brings it to this version. What a commit has confirmed survives a power cut.
    pub async fn open(file: &Path) -> Result<Self, StoreError> {
        if let Some(folder) = file
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder)?;
        }
        // Made by us first, so that nobody else on the machine can read it.
        OpenOptions::new()
            .create(true)
            .append(true)
            .mode(0o600)
            .open(file)?;
        let options = SqliteConnectOptions::new()
            .filename(file)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY);
        let pool = SqlitePoolOptions::new()
            .max_connections(8)
            .connect_with(options)
            .await?;
        sqlx::migrate!("./migrations").run(&pool).await?;
        let epoch = sqlx::query_scalar("SELECT epoch FROM store")
            .fetch_one(&pool)
            .await?;
        Ok(Self {
            pool,
            hub: Hub::default(),
            epoch,
        })
    }
}
