//! Where secrets are kept.

use targa_contract::{Problem, ProblemCode};

use crate::secret::Secret;

/// A place for small secrets that outlives the app and that other users of the machine cannot
/// read. Calls may block for as long as the system asks its user something.
pub trait KeyManager: Send + Sync {
    /// The secret under a name; none if nothing was stored.
    fn read(&self, name: &str) -> Result<Option<Secret>, KeyError>;
    /// Stores a secret under a name, in place of an older one.
    fn write(&self, name: &str, secret: &Secret) -> Result<(), KeyError>;
    /// Forgets what is under a name; no error if there is nothing.
    fn delete(&self, name: &str) -> Result<(), KeyError>;
}

/// Why a secret cannot be had. There is no way around it: without the key, nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// There is no keyring here, or it does not work.
    #[error("no usable keyring")]
    Unavailable,
    /// The keyring is there but locked, or its user refused.
    #[error("the keyring is locked")]
    Locked,
}

impl From<KeyError> for Problem {
    fn from(error: KeyError) -> Self {
        Self::new(match error {
            KeyError::Unavailable => ProblemCode::KeyringUnavailable,
            KeyError::Locked => ProblemCode::KeyringLocked,
        })
    }
}
