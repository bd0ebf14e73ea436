//! Which database the server of a test keeps its things in.

use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, PgConnection};
use targa_server::config::StorePlace;
use tempfile::TempDir;
use url::Url;
use uuid::Uuid;

use super::EMBEDDED;
use super::door::Door;

/// Address of a PostgreSQL in which databases may be made; without it tests run on the embedded database.
/// `cargo xtask ci postgres` starts one and runs every test of this crate again on it.
const VARIABLE: &str = "TARGA_TEST_POSTGRES";

/// The line of `[store]` for a database that nobody else uses.
pub(crate) async fn one_of_its_own() -> String {
    match made().await {
        Some(url) => line(&url),
        None => EMBEDDED.to_owned(),
    }
}

/// An empty one, its folder with it.
pub(crate) struct Empty {
    /// For a connection.
    pub(crate) address: String,
    /// The line of `[store]`.
    pub(crate) line: String,
    _folder: TempDir,
}

/// A database to fill before a server is started on it.
pub(crate) async fn to_be_filled() -> Empty {
    let folder = tempfile::tempdir().unwrap();
    let (address, line) = if let Some(url) = made().await {
        (url.to_string(), line(&url))
    } else {
        let file = folder.path().join("targa.db");
        let address = format!("sqlite://{}?mode=rwc", file.display());
        (address, format!("path = \"{}\"", file.display()))
    };
    Empty {
        address,
        line,
        _folder: folder,
    }
}

/// The same with a door in front of it, where there is a PostgreSQL.
pub(crate) async fn behind_a_door() -> Option<(Door, String)> {
    let mut url = made().await?;
    let host = url.host_str().unwrap();
    let door = Door::before(format!("{host}:{}", url.port().unwrap_or(5432))).await;
    url.set_host(Some(&door.address().ip().to_string()))
        .unwrap();
    url.set_port(Some(door.address().port())).unwrap();
    Some((door, line(&url)))
}

/// Into a store, past its server.
pub(crate) async fn of(place: &StorePlace) -> AnyConnection {
    install_default_drivers();
    let address = match place {
        StorePlace::File(file) => format!("sqlite://{}", file.display()),
        StorePlace::Postgres(url) => url.expose().to_owned(),
    };
    AnyConnection::connect(&address).await.unwrap()
}

async fn made() -> Option<Url> {
    let address = std::env::var(VARIABLE).ok()?;
    let name = format!("t{}", Uuid::new_v4().simple());
    let mut server = PgConnection::connect(&address).await.unwrap();
    let sql = AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(sql).execute(&mut server).await.unwrap();
    server.close().await.unwrap();
    let mut url = Url::parse(&address).unwrap();
    url.set_path(&name);
    Some(url)
}

fn line(url: &Url) -> String {
    format!("postgres = \"{url}\"")
}
