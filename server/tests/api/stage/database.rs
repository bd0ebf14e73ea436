//! Which database the server of a test keeps its things in.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use uuid::Uuid;

use super::EMBEDDED;

/// Address of a PostgreSQL in which databases may be made; without it tests run on the embedded database.
/// `cargo xtask ci postgres` starts one and runs every test of this crate again on it.
const VARIABLE: &str = "TARGA_TEST_POSTGRES";

/// The line of `[store]` for a database that nobody else uses.
pub(crate) async fn one_of_its_own() -> String {
    let Ok(address) = std::env::var(VARIABLE) else {
        return EMBEDDED.to_owned();
    };
    let name = format!("t{}", Uuid::new_v4().simple());
    let mut server = PgConnection::connect(&address).await.unwrap();
    let sql = AssertSqlSafe(format!("CREATE DATABASE {name}"));
    sqlx::query(sql).execute(&mut server).await.unwrap();
    server.close().await.unwrap();
    let mut url = url::Url::parse(&address).unwrap();
    url.set_path(&name);
    format!("postgres = \"{url}\"")
}
