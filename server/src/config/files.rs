//! From settings that were read to settings that can be used: secrets out of their files, sections that need
//! one another.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::outside::ServiceConfig;
use super::{Config, ConfigError, PrivateKey, Secret, StorePlace, WebhookConfig};

/// The settings file, to read what lies beside it and to name it in errors.
#[derive(Clone, Copy)]
pub(super) struct Beside<'a>(pub(super) &'a Path);

impl Beside<'_> {
    /// A relative path is relative to the settings file, wherever the server was started from.
    pub(super) fn path(self, path: &Path) -> PathBuf {
        self.0.parent().unwrap_or(Path::new("")).join(path)
    }

    pub(super) fn invalid(self, key: &str, message: impl Into<String>) -> ConfigError {
        ConfigError::Invalid {
            file: self.0.to_owned(),
            key: key.to_owned(),
            message: message.into(),
        }
    }

    pub(super) fn missing(self, key: &str, hint: &'static str) -> ConfigError {
        ConfigError::Missing {
            file: self.0.to_owned(),
            key: key.to_owned(),
            hint,
        }
    }

    /// A secret that stands alone in its file.
    pub(super) fn secret(self, key: &str, path: &Path) -> Result<Secret, ConfigError> {
        Secret::parse(&self.content(key, path)?)
            .ok_or_else(|| self.invalid(key, "the file is empty, or not plain characters"))
    }

    fn content(self, key: &str, path: &Path) -> Result<String, ConfigError> {
        let path = self.path(path);
        std::fs::read_to_string(&path)
            .map_err(|error| self.invalid(key, format!("{}: {error}", path.display())))
    }

    fn text(self, key: &str, text: &str) -> Result<(), ConfigError> {
        if text.trim().is_empty() {
            return Err(self.invalid(key, "may not be empty"));
        }
        Ok(())
    }

    /// Reads and checks every section that may be left out.
    pub(super) fn complete(self, config: &mut Config) -> Result<(), ConfigError> {
        self.send(config)?;
        if let Some(io) = &mut config.io {
            io.api_key = self.secret("io.api_key_file", &io.api_key_file)?;
        }
        if let Some(pdnd) = &mut config.pdnd {
            self.text("pdnd.audience", &pdnd.audience)?;
            self.text("pdnd.client_id", &pdnd.client_id)?;
            self.text("pdnd.key_id", &pdnd.key_id)?;
            let key = "pdnd.private_key_file";
            let pem = self.content(key, &pdnd.private_key_file)?;
            pdnd.private_key = PrivateKey::parse(&pem)
                .ok_or_else(|| self.invalid(key, "not a private RSA key in PEM"))?;
        }
        self.webhooks(&mut config.webhooks)?;
        if let StorePlace::Postgres(url) = &mut config.store
            && let Some(path) = url.password_file()
        {
            let key = "store.postgres_password_file";
            let password = self.secret(key, &path)?;
            url.set_password(&password);
        }
        let pdnd = config.pdnd.is_some();
        for (name, service) in [
            ("notifier", &mut config.notifier),
            ("registry", &mut config.registry),
            ("protocol", &mut config.protocol),
            ("coercive", &mut config.coercive),
        ] {
            if let Some(service) = service {
                self.service(name, service, pdnd)?;
            }
        }
        Ok(())
    }

    fn webhooks(self, receivers: &mut [WebhookConfig]) -> Result<(), ConfigError> {
        let mut names = BTreeSet::new();
        for receiver in receivers {
            let name = &receiver.name;
            let good =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if name.is_empty() || !name.bytes().all(good) {
                return Err(self.invalid("webhooks.name", "small letters, digits and hyphens"));
            }
            if !names.insert(name.clone()) {
                return Err(self.invalid("webhooks.name", format!("two are called {name}")));
            }
            receiver.secret = self.secret("webhooks.secret_file", &receiver.secret_file)?;
        }
        Ok(())
    }

    fn send(self, config: &mut Config) -> Result<(), ConfigError> {
        let Some(send) = &mut config.send else {
            return Ok(());
        };
        let (digits, letter) = send.taxonomy_code.split_at_checked(6).unwrap_or_default();
        if !digits.bytes().all(|b| b.is_ascii_digit())
            || letter.len() != 1
            || !letter.bytes().all(|b| b.is_ascii_uppercase())
        {
            return Err(self.invalid("send.taxonomy_code", "six digits and a capital letter"));
        }
        for (key, value) in [
            ("send.fee", send.fee),
            ("send.vat_percent", send.vat_percent),
        ] {
            if value > 100 {
                return Err(self.invalid(key, "0 to 100"));
            }
        }
        send.api_key = self.secret("send.api_key_file", &send.api_key_file)?;
        match &send.purpose_id {
            Some(purpose) => self.voucher("send.purpose_id", purpose, config.pdnd.is_some()),
            None => Ok(()),
        }
    }

    fn service(
        self,
        name: &str,
        service: &mut ServiceConfig,
        pdnd: bool,
    ) -> Result<(), ConfigError> {
        let (token, purpose) = (format!("{name}.token_file"), format!("{name}.purpose_id"));
        match (&service.token_file, &service.purpose_id) {
            (Some(path), None) => {
                service.token = Some(self.secret(&token, path)?);
                Ok(())
            }
            (None, Some(id)) => self.voucher(&purpose, id, pdnd),
            (Some(_), Some(_)) => {
                Err(self.invalid(&purpose, "either this or token_file, not both"))
            }
            (None, None) => Err(self.missing(&token, " (or purpose_id, for a voucher of PDND)")),
        }
    }

    fn voucher(self, key: &str, purpose: &str, pdnd: bool) -> Result<(), ConfigError> {
        self.text(key, purpose)?;
        if !pdnd {
            return Err(self.missing("pdnd", " (a purpose_id needs it)"));
        }
        Ok(())
    }
}
