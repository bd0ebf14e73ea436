//! Opening the database: a file of our own, or a PostgreSQL that several instances share.

use std::fs::OpenOptions;
use std::future::ready;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions, Connection, Executor, PgConnection};

use super::newest::Waiting;
use super::news::Listening;
use super::{Store, StoreError};
use crate::config::{PostgresUrl, StorePlace};
use crate::events::Hub;

/// How long a request waits for a connection before it is told that the database is away.
const PATIENCE: Duration = Duration::from_secs(10);
const CONNECTIONS: u32 = 16;

/// Which database it is, where that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Engine {
    Sqlite,
    Postgres,
}

/// A full disk ends a transaction without the driver's knowing: such a connection is thrown away.
fn is_free(connection: &AnyConnection) -> bool {
    !connection.is_in_transaction()
}

impl Store {
    /// Opens or makes the store and brings it to this version. What a commit has confirmed survives a power cut.
    pub async fn open(place: &StorePlace) -> Result<Self, StoreError> {
        install_default_drivers();
        let hub = Hub::default();
        let (pool, engine, news) = match place {
            StorePlace::File(file) => (open_file(file).await?, Engine::Sqlite, None),
            StorePlace::Postgres(url) => {
                let pool = open_postgres(url).await?;
                let news = Listening::start(url, hub.clone()).await?;
                (pool, Engine::Postgres, Some(Arc::new(news)))
            }
        };
        let epoch = sqlx::query_scalar("SELECT epoch FROM store")
            .fetch_one(&pool)
            .await?;
        let store = Self {
            pool,
            engine,
            hub,
            epoch,
            numbering: None,
            newest: Waiting::default(),
            _news: news,
        };
        store.begin_case_log().await?;
        Ok(store)
    }
}

impl Store {
    /// Whether the database can be reached, without changing anything in it. An embedded one that is not there
    /// yet is made when it is first served from.
    pub(crate) async fn probe(place: &StorePlace) -> Result<(), StoreError> {
        match place {
            StorePlace::File(file) if file.exists() => {
                let options = SqliteConnectOptions::new().filename(file).read_only(true);
                let mut file = options.connect().await?;
                sqlx::query("SELECT epoch FROM store")
                    .execute(&mut file)
                    .await?;
                file.close().await?;
            }
            StorePlace::File(_) => {}
            StorePlace::Postgres(url) => {
                PgConnection::connect(url.expose()).await?.close().await?;
            }
        }
        Ok(())
    }
}

async fn open_file(file: &Path) -> Result<AnyPool, StoreError> {
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
    // Only an address can be given to a pool of any database; a path may hold anything.
    let mut address = url::Url::from_file_path(std::path::absolute(file)?)
        .map_err(|()| std::io::Error::from(std::io::ErrorKind::InvalidFilename))?
        .to_string();
    address.replace_range(.."file".len(), "sqlite");
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        // A file of our own does not hang up: nobody has to ask whether it is still there.
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(ready(Ok(is_free(connection)))))
        .after_connect(|connection, _| {
            Box::pin(async move {
                for pragma in [
                    "PRAGMA busy_timeout = 10000",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA foreign_keys = ON",
                ] {
                    connection.execute(pragma).await?;
                }
                Ok(())
            })
        })
        .connect(&address)
        .await?;
    sqlx::migrate!("./migrations/sqlite").run(&pool).await?;
    Ok(pool)
}

async fn open_postgres(url: &PostgresUrl) -> Result<AnyPool, StoreError> {
    let pool = AnyPoolOptions::new()
        .max_connections(CONNECTIONS)
        .acquire_timeout(PATIENCE)
        .before_acquire(|connection, _| Box::pin(ready(Ok(is_free(connection)))))
        .connect(url.expose())
        .await?;
    // Two instances may start at once: the migrator takes PostgreSQL's own lock.
    sqlx::migrate!("./migrations/postgres").run(&pool).await?;
    Ok(pool)
}
