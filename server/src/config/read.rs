//! From the file to settings that hold.

use std::path::{Path, PathBuf};

use super::files::Beside;
use super::{Config, ConfigError, Secret, StorePlace};
use crate::input::{self, Fault, Reason};

/// The variable that gives the platform's key instead of a file.
pub const PAGOPA_KEY_VARIABLE: &str = "TARGA_PAGOPA_KEY";

/// Thirteen digits (pagoPA, auxiliary digit 3).
const BASES: u64 = 10_u64.pow(13);

/// Longest wait before a verbale, in days: with the preavviso's own the ninety of art. 201 are not reached.
const MOST_AFTER_DAYS: u16 = 45;

/// Reads and checks a settings file. `key` is the platform's key from the environment, if given there.
pub fn read_config(file: &Path, key: Option<&str>) -> Result<Config, ConfigError> {
    let text = std::fs::read_to_string(file).map_err(|source| ConfigError::File {
        file: file.to_owned(),
        source,
    })?;
    let value = toml::Deserializer::parse(&text).map_err(|error| syntax(file, &text, &error))?;
    let mut config: Config = input::read(value).map_err(|fault| name(file, fault))?;
    let beside = Beside(file);
    for (key, text) in [
        ("municipality.name", &config.municipality.name),
        ("sign_in.audience", &config.sign_in.audience),
    ] {
        if text.trim().is_empty() {
            return Err(beside.invalid(key, "may not be empty"));
        }
    }
    config.municipality.settings.validate().map_err(|error| {
        let key = format!("municipality.settings.{}", error.field);
        beside.invalid(&key, error.reason.to_string())
    })?;
    if config.notices.first >= BASES {
        return Err(beside.invalid("notices.first", "at most 13 digits"));
    }
    if config.pagopa.receipts_every_seconds == 0 {
        return Err(beside.invalid("pagopa.receipts_every_seconds", "at least 1"));
    }
    if let StorePlace::File(path) = &mut config.store {
        *path = beside.path(path);
    }
    if config.jobs.every_seconds == 0 {
        return Err(beside.invalid("jobs.every_seconds", "at least 1"));
    }
    if config.notices.lease_days == 0 {
        return Err(beside.invalid("notices.lease_days", "at least 1"));
    }
    if config.verbale.is_some() && (config.send.is_none() || config.registry.is_none()) {
        // Without them every unpaid preavviso would run into its ninety days.
        return Err(beside.invalid("verbale", "needs the sections send and registry"));
    }
    if let Some(verbale) = &config.verbale {
        if verbale.after_days > MOST_AFTER_DAYS {
            // Ninety days after the violation it must have left.
            return Err(beside.invalid("verbale.after_days", "at most 45"));
        }
        if verbale.poll_seconds == 0 {
            return Err(beside.invalid("verbale.poll_seconds", "at least 1"));
        }
        if let Some(key) = verbale.authority.empty() {
            return Err(beside.invalid(key, "may not be empty"));
        }
    }
    if let Some(key) = config.platforms.zero() {
        return Err(beside.invalid(key, "at least 1"));
    }
    config.pagopa.subscription_key = subscription_key(beside, &config, key)?;
    beside.complete(&mut config)?;
    Ok(config)
}

fn subscription_key(
    beside: Beside<'_>,
    config: &Config,
    from_environment: Option<&str>,
) -> Result<Secret, ConfigError> {
    let setting = "pagopa.subscription_key_file";
    if let Some(text) = from_environment {
        return Secret::parse(text).ok_or_else(|| ConfigError::Invalid {
            file: PathBuf::from("environment"),
            key: PAGOPA_KEY_VARIABLE.to_owned(),
            message: "empty, or not plain characters".to_owned(),
        });
    }
    match &config.pagopa.subscription_key_file {
        Some(path) => beside.secret(setting, path),
        None => Err(beside.missing(setting, " (or set TARGA_PAGOPA_KEY)")),
    }
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
