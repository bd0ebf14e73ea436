use std::path::{Path, PathBuf};
use std::{fs, io};

use toml::{Table, Value};

/// The settings of one municipality's clients.
///
/// ```toml
/// server_url = "https://multe.pontechiaro.example"
/// issuer = "https://accesso.pontechiaro.example"
/// client_id = "targa-citizen"
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Root of the server's API.
    pub server_url: String,
    /// Issuer of the sign-in provider, exactly as it names itself.
    pub issuer: String,
    /// This app's identifier at the provider.
    pub client_id: String,
}

/// Why the settings cannot be taken: one line that names the key.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file cannot be read.
    #[error("settings {}: {error}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Not TOML.
    #[error("settings, line {line}: {reason}")]
    Syntax {
        /// Counted from 1.
        line: usize,
        /// In the parser's words.
        reason: String,
    },
    /// A key that must be there is not.
    #[error("settings: {key} is missing")]
    Missing {
        /// Its name.
        key: &'static str,
    },
    /// A key without a usable value.
    #[error("settings: {key} must be {expected}")]
    Wrong {
        /// Its name.
        key: &'static str,
        /// What it must be.
        expected: &'static str,
    },
    /// A key nobody reads: a slip of the pen in an optional setting would otherwise stay unseen.
    #[error("settings: {key} is not a setting")]
    Unknown {
        /// Its name, quoted.
        key: String,
    },
}

impl Settings {
    /// Reads and checks a file.
    pub fn load(file: &Path) -> Result<Self, SettingsError> {
        let text = fs::read_to_string(file).map_err(|error| SettingsError::File {
            file: file.to_owned(),
            error,
        })?;
        Self::parse(&text)
    }

    /// Checks the text of a file.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        let mut table: Table = text.parse().map_err(|error| syntax(text, &error))?;
        let settings = Self {
            server_url: address(&mut table, "server_url")?,
            issuer: address(&mut table, "issuer")?,
            client_id: string(&mut table, "client_id")?,
        };
        match table.keys().next() {
            Some(key) => Err(SettingsError::Unknown {
                key: format!("{key:?}"),
            }),
            None => Ok(settings),
        }
    }
}

fn syntax(text: &str, error: &toml::de::Error) -> SettingsError {
    let before = error
        .span()
        .and_then(|span| text.get(..span.start))
        .unwrap_or_default();
    SettingsError::Syntax {
        line: before.matches('\n').count() + 1,
        reason: error
            .message()
            .lines()
            .next()
            .unwrap_or("not TOML")
            .to_owned(),
    }
}

fn string(table: &mut Table, key: &'static str) -> Result<String, SettingsError> {
    match table.remove(key) {
        None => Err(SettingsError::Missing { key }),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(text),
        Some(_) => Err(SettingsError::Wrong {
            key,
            expected: "a text",
        }),
    }
}

/// An address that secrets travel to: https, or http that never leaves this machine.
fn address(table: &mut Table, key: &'static str) -> Result<String, SettingsError> {
    let text = string(table, key)?;
    let safe = tauri::Url::parse(&text).is_ok_and(|url| match (url.scheme(), url.host_str()) {
        ("https", Some(_)) => true,
        ("http", Some(host)) => matches!(host, "localhost" | "127.0.0.1" | "[::1]"),
        _ => false,
    });
    if safe {
        Ok(text)
    } else {
        Err(SettingsError::Wrong {
            key,
            expected: "an https address",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RIGHT: &str = r#"
server_url = "https://multe.pontechiaro.example"
issuer = "http://127.0.0.1:4010"
client_id = "targa-citizen"
"#;

    #[test]
    fn three_keys_are_read_as_written() {
        let settings = Settings::parse(RIGHT).unwrap();
        assert_eq!(settings.server_url, "https://multe.pontechiaro.example");
        assert_eq!(settings.issuer, "http://127.0.0.1:4010");
        assert_eq!(settings.client_id, "targa-citizen");
    }

    #[test]
    fn every_error_is_one_line_that_names_the_key() {
        let with = |old: &str, new: &str| {
            Settings::parse(&RIGHT.replace(old, new))
                .unwrap_err()
                .to_string()
        };
        assert_eq!(
            Settings::parse("").unwrap_err().to_string(),
            "settings: server_url is missing"
        );
        assert_eq!(with("issuer", "isuer"), "settings: issuer is missing");
        assert_eq!(
            with("\"targa-citizen\"", "7"),
            "settings: client_id must be a text"
        );
        assert_eq!(
            with("targa-citizen", " "),
            "settings: client_id must be a text"
        );
        assert_eq!(
            with("https:", "http:"),
            "settings: server_url must be an https address"
        );
        assert_eq!(
            with("http://127.0.0.1:4010", "accesso"),
            "settings: issuer must be an https address"
        );
        assert_eq!(
            with("client_id", "colour = 1\nclient_id"),
            "settings: \"colour\" is not a setting"
        );
        let syntax = with("client_id = ", "client_id ");
        assert!(
            syntax.starts_with("settings, line 4: ") && !syntax.contains('\n'),
            "{syntax}"
        );
    }

    #[test]
    fn a_file_that_is_not_there_is_named() {
        let error = Settings::load(Path::new("/nowhere/targa.toml"))
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("settings /nowhere/targa.toml: "),
            "{error}"
        );
    }
}
