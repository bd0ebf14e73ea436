//! `[store]`: where things are kept.

use std::path::PathBuf;

use serde::Deserialize;
use url::Url;

use super::Secret;

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
pub struct PostgresUrl {
    url: Url,
    password_file: Option<PathBuf>,
}

impl PostgresUrl {
    /// Takes an address; none when it is not one of PostgreSQL's.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text.trim()).ok()?;
        let ours = matches!(url.scheme(), "postgres" | "postgresql") && url.has_host();
        ours.then_some(Self {
            url,
            password_file: None,
        })
    }

    /// The address, for the connection and nothing else.
    pub fn expose(&self) -> &str {
        self.url.as_str()
    }

    /// Where the password is to be read from, if it is.
    pub(super) fn password_file(&self) -> Option<PathBuf> {
        self.password_file.clone()
    }

    pub(super) fn set_password(&mut self, password: &Secret) {
        // Refused only by addresses without a host, which are not parsed above.
        let _ = self.url.set_password(Some(password.expose()));
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
    postgres_password_file: Option<PathBuf>,
}

impl TryFrom<StoreSettings> for StorePlace {
    type Error = &'static str;

    fn try_from(settings: StoreSettings) -> Result<Self, Self::Error> {
        const NO_ADDRESS: &str =
            "postgres: not an address such as postgres://targa@db.example/targa";
        match (settings.path, settings.postgres) {
            (Some(_), None) if settings.postgres_password_file.is_some() => {
                Err("postgres_password_file is for postgres")
            }
            (Some(path), None) => Ok(Self::File(path)),
            (None, Some(url)) => {
                let url = PostgresUrl::parse(&url).ok_or(NO_ADDRESS)?;
                Ok(Self::Postgres(PostgresUrl {
                    password_file: settings.postgres_password_file,
                    ..url
                }))
            }
            (Some(_), Some(_)) => Err("path and postgres exclude each other"),
            (None, None) => Err("path (embedded) or postgres is missing"),
        }
    }
}
