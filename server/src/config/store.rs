//! `[store]`: where things are kept.

use std::path::PathBuf;

use serde::Deserialize;

/// The embedded database or PostgreSQL, never both.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "StoreSettings")]
pub enum StorePlace {
    /// File of the embedded SQLite; relative to the settings file.
    File(PathBuf),
    /// A PostgreSQL that several instances may share.
    Postgres(PostgresUrl),
}

/// `postgres://user@host/database`: it may hold a password and never prints.
#[derive(Clone, PartialEq, Eq)]
pub struct PostgresUrl(String);

impl PostgresUrl {
    /// Takes an address; none when it is not one of PostgreSQL's.
    pub fn parse(text: &str) -> Option<Self> {
        let url = url::Url::parse(text.trim()).ok()?;
        matches!(url.scheme(), "postgres" | "postgresql").then(|| Self(url.into()))
    }

    /// The address, for the connection and nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for PostgresUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PostgresUrl(hidden)")
    }
}

/// As written in the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoreSettings {
    path: Option<PathBuf>,
    postgres: Option<String>,
}

impl TryFrom<StoreSettings> for StorePlace {
    type Error = &'static str;

    fn try_from(settings: StoreSettings) -> Result<Self, Self::Error> {
        match (settings.path, settings.postgres) {
            (Some(path), None) => Ok(Self::File(path)),
            (None, Some(url)) => PostgresUrl::parse(&url)
                .map(Self::Postgres)
                .ok_or("postgres: not an address such as postgres://targa@db.example/targa"),
            (Some(_), Some(_)) => Err("path and postgres exclude each other"),
            (None, None) => Err("path (embedded) or postgres is missing"),
        }
    }
}
