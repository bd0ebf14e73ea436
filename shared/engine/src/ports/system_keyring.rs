//! The operating system's keyring: Secret Service, Keychain, Credential Manager; on phones the Android key store
//! and the protected data of iOS.

#[cfg(any(target_os = "android", target_os = "ios"))]
mod phone;

#[cfg(not(any(target_os = "android", target_os = "ios")))]
use keyring::{Entry, Error};
#[cfg(any(target_os = "android", target_os = "ios"))]
use keyring_core::Error;
#[cfg(any(target_os = "android", target_os = "ios"))]
use phone::Entry;

use super::{KeyError, KeyManager};
use crate::secret::Secret;

/// Secrets in the operating system's keyring, under the app's name.
#[derive(Clone, Copy, Debug)]
pub struct SystemKeyring {
    app: &'static str,
}

impl SystemKeyring {
    /// `app` names the app in the keyring (`it.targa.citizen`).
    pub const fn new(app: &'static str) -> Self {
        Self { app }
    }

    fn entry(&self, name: &str) -> Result<Entry, KeyError> {
        Entry::new(self.app, name).map_err(|error| code(&error))
    }
}

impl KeyManager for SystemKeyring {
    fn read(&self, name: &str) -> Result<Option<Secret>, KeyError> {
        match self.entry(name)?.get_password() {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(code(&error)),
        }
    }

    fn write(&self, name: &str, secret: &Secret) -> Result<(), KeyError> {
        self.entry(name)?
            .set_password(secret.expose())
            .map_err(|error| code(&error))
    }

    fn delete(&self, name: &str) -> Result<(), KeyError> {
        match self.entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(code(&error)),
        }
    }
}

/// The two ways in which a keyring fails that a user can do something about. The error's own text
/// stays here: some variants carry the secret.
fn code(error: &Error) -> KeyError {
    match error {
        Error::NoStorageAccess(_) => KeyError::Locked,
        _ => KeyError::Unavailable,
    }
}
