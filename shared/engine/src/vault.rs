//! What is kept in the keyring: who is signed in, the refresh token, the key of each account's
//! files.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use targa_contract::{Problem, ProblemCode};
use zeroize::Zeroizing;

use crate::account::{AccountId, digest, hex};
use crate::config::EngineConfig;
use crate::ports::{KeyError, KeyManager};
use crate::secret::Secret;

/// Who was signed in when the app was last open.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SavedSession {
    /// `sub` at the issuer.
    pub(crate) subject: String,
    /// Name as the provider gave it.
    pub(crate) name: String,
}

/// This app's corner of the keyring.
#[derive(Clone)]
pub(crate) struct Vault {
    keys: Arc<dyn KeyManager>,
    /// Tells apart the sign-ins of one app at several issuers.
    registration: String,
}

impl Vault {
    pub(crate) fn new(keys: Arc<dyn KeyManager>, config: &EngineConfig) -> Self {
        Self {
            keys,
            registration: digest(&[&config.issuer, &config.client_id]),
        }
    }

    /// Who was signed in, with the refresh token; none if nobody was.
    pub(crate) async fn session(&self) -> Result<Option<(SavedSession, Secret)>, Problem> {
        let (session, token) = (self.name("session"), self.name("refresh-token"));
        self.blocking(move |keys| {
            let (Some(session), Some(token)) = (keys.read(&session)?, keys.read(&token)?) else {
                return Ok(None);
            };
            // An entry that does not read is as good as none: the way out is to sign in again.
            Ok(serde_json::from_str(session.expose())
                .ok()
                .map(|session| (session, token)))
        })
        .await
    }

    /// Remembers who is signed in.
    pub(crate) async fn keep(&self, session: &SavedSession, token: Secret) -> Result<(), Problem> {
        let text = serde_json::to_string(session).map_err(|_| ProblemCode::Internal)?;
        let (session, refresh) = (self.name("session"), self.name("refresh-token"));
        self.blocking(move |keys| {
            keys.write(&refresh, &token)?;
            keys.write(&session, &Secret::new(text))
        })
        .await
    }

    /// Puts a rotated refresh token in the place of the old one.
    pub(crate) async fn keep_token(&self, token: Secret) -> Result<(), Problem> {
        let name = self.name("refresh-token");
        self.blocking(move |keys| keys.write(&name, &token)).await
    }

    /// Forgets who is signed in.
    pub(crate) async fn forget_session(&self) -> Result<(), Problem> {
        let (session, refresh) = (self.name("session"), self.name("refresh-token"));
        self.blocking(move |keys| {
            keys.delete(&refresh)?;
            keys.delete(&session)
        })
        .await
    }

    /// The key of an account's files; a new one is made, and stored first, if there is none.
    pub(crate) async fn file_key(&self, account: &AccountId) -> Result<FileKey, Problem> {
        let name = file_key_name(account);
        self.blocking(move |keys| {
            if let Some(stored) = keys.read(&name)? {
                // Something else under our name: better no cache than one under a weak key.
                return FileKey::from_stored(stored).ok_or(KeyError::Unavailable);
            }
            let fresh = FileKey::random()?;
            keys.write(&name, &fresh.0)?;
            Ok(fresh)
        })
        .await
    }

    /// Forgets the key of an account's files: what they hold can never be read again.
    pub(crate) async fn forget_file_key(&self, account: &AccountId) -> Result<(), Problem> {
        let name = file_key_name(account);
        self.blocking(move |keys| keys.delete(&name)).await
    }

    fn name(&self, what: &str) -> String {
        format!("{what}@{}", self.registration)
    }

    pub(crate) async fn blocking<T: Send + 'static>(
        &self,
        job: impl FnOnce(&dyn KeyManager) -> Result<T, KeyError> + Send + 'static,
    ) -> Result<T, Problem> {
        let keys = Arc::clone(&self.keys);
        let done = tokio::task::spawn_blocking(move || job(&*keys)).await;
        Ok(done.map_err(|_| ProblemCode::Internal)??)
    }
}

fn file_key_name(account: &AccountId) -> String {
    format!("file-key@{}", account.as_str())
}

/// 256 bits, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FileKey(Secret);

impl FileKey {
    fn random() -> Result<Self, KeyError> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| KeyError::Unavailable)?;
        Ok(Self(Secret::new(hex(&*bytes))))
    }

    fn from_stored(stored: Secret) -> Option<Self> {
        let text = stored.expose();
        let good = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        good.then_some(Self(stored))
    }

    /// As SQLCipher reads a raw key, which spares the key derivation of a passphrase.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", self.0.expose()))
    }
}

#[cfg(test)]
impl FileKey {
    /// A key for tests of the store alone.
    pub(crate) fn of_byte(byte: u8) -> Self {
        Self(Secret::new(hex(&[byte; 32])))
    }
}
