//! From the file to settings that hold.

use std::path::{Path, PathBuf};

use super::{Config, ConfigError, StorePlace, SubscriptionKey};
use crate::input::{self, Fault, Reason};

/// The variable that gives the platform's key instead of a file.
pub const PAGOPA_KEY_VARIABLE: &str = "TARGA_PAGOPA_KEY";

/// Thirteen digits (pagoPA, auxiliary digit 3).
const BASES: u64 = 10_u64.pow(13);

/// Reads and checks a settings file. `key` is the platform's key from the environment, if given there.
pub fn read_config(file: &Path, key: Option<&str>) -> Result<Config, ConfigError> {
    let text = std::fs::read_to_string(file).map_err(|source| ConfigError::File {
        file: file.to_owned(),
        source,
    })?;
    let value = toml::Deserializer::parse(&text).map_err(|error| syntax(file, &text, &error))?;
    let mut config: Config = input::read(value).map_err(|fault| name(file, fault))?;
    let invalid = |key: &str, message: String| ConfigError::Invalid {
        file: file.to_owned(),
        key: key.to_owned(),
        message,
    };
    for (key, text) in [
        ("municipality.name", &config.municipality.name),
        ("sign_in.audience", &config.sign_in.audience),
    ] {
        if text.trim().is_empty() {
            return Err(invalid(key, "may not be empty".to_owned()));
        }
    }
    config.municipality.settings.validate().map_err(|error| {
        let key = format!("municipality.settings.{}", error.field);
        invalid(&key, error.reason.to_string())
    })?;
    if config.notices.first >= BASES {
        return Err(invalid("notices.first", "at most 13 digits".to_owned()));
    }
    if config.pagopa.receipts_every_seconds == 0 {
        return Err(invalid(
            "pagopa.receipts_every_seconds",
            "at least 1".to_owned(),
        ));
    }
    if let StorePlace::File(path) = &mut config.store {
        *path = beside(file, path);
    }
    config.pagopa.subscription_key = subscription_key(file, &config, key)?;
    Ok(config)
}

fn subscription_key(
    file: &Path,
    config: &Config,
    from_environment: Option<&str>,
) -> Result<SubscriptionKey, ConfigError> {
    let setting = "pagopa.subscription_key_file";
    let invalid = |message: String| ConfigError::Invalid {
        file: file.to_owned(),
        key: setting.to_owned(),
        message,
    };
    if let Some(text) = from_environment {
        return SubscriptionKey::parse(text).ok_or_else(|| ConfigError::Invalid {
            file: PathBuf::from("environment"),
            key: PAGOPA_KEY_VARIABLE.to_owned(),
            message: "empty, or not plain characters".to_owned(),
        });
    }
    let Some(path) = &config.pagopa.subscription_key_file else {
        return Err(ConfigError::Missing {
            file: file.to_owned(),
            key: setting.to_owned(),
            hint: " (or set TARGA_PAGOPA_KEY)",
        });
    };
    let path = beside(file, path);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| invalid(format!("{}: {error}", path.display())))?;
    SubscriptionKey::parse(&text)
        .ok_or_else(|| invalid("the file is empty, or not plain characters".to_owned()))
}

fn name(file: &Path, fault: Fault) -> ConfigError {
    let file = file.to_owned();
    let key = fault.field;
    match fault.reason {
        Reason::Missing => ConfigError::Missing {
            file,
            key,
            hint: "",
        },
        Reason::Unknown => ConfigError::Unknown { file, key },
        Reason::Invalid => ConfigError::Invalid {
            file,
            key,
            message: fault.detail,
        },
    }
}

fn syntax(file: &Path, text: &str, error: &toml::de::Error) -> ConfigError {
    let before = error.span().and_then(|span| text.get(..span.start));
    ConfigError::Syntax {
        file: file.to_owned(),
        line: before.unwrap_or_default().lines().count().max(1),
        message: error.message().replace('\n', ", "),
    }
}

/// A relative path is relative to the settings file, wherever the server was started from.
fn beside(file: &Path, path: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new("")).join(path)
}
