//! What one entry of the keyring holds. Each is written whole: there is no moment at which half of
//! one session lies beside half of another.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::FileKeys;
use crate::account::{AccountId, hex};
use crate::ports::{KeyError, KeyManager};
use crate::secret::Secret;

/// Something of ours in the keyring.
pub(super) trait Entry: Serialize + DeserializeOwned {
    /// What is there; none if nothing is. Something that does not read is not ours to overwrite: a
    /// newer app may have put it there.
    fn read(keys: &dyn KeyManager, name: &str) -> Result<Option<Self>, KeyError> {
        let Some(stored) = keys.read(name)? else {
            return Ok(None);
        };
        serde_json::from_str(stored.expose())
            .map(Some)
            .map_err(|_| {
                tracing::error!("an entry of the keyring does not read");
                KeyError::Unavailable
            })
    }

    /// Puts it in the place of what was there.
    fn write(&self, keys: &dyn KeyManager, name: &str) -> Result<(), KeyError> {
        let text = serde_json::to_string(self).map_err(|_| KeyError::Unavailable)?;
        keys.write(name, &Secret::new(text))
    }
}

impl Entry for Device {}
impl Entry for AccountEntry {}

/// What this device knows of all accounts.
#[derive(Serialize, Deserialize)]
pub(super) struct Device {
    /// Goes into the names of accounts: without it a name cannot be guessed from a person.
    pub(super) pepper: String,
    /// Who was signed in last and has not signed out.
    pub(super) seated: Option<AccountId>,
    /// Whose entries there are.
    pub(super) accounts: BTreeSet<AccountId>,
}

impl Device {
    pub(super) fn new() -> Result<Self, KeyError> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|_| KeyError::Unavailable)?;
        Ok(Self {
            pepper: hex(&bytes),
            seated: None,
            accounts: BTreeSet::new(),
        })
    }
}

/// All that is kept of one account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AccountEntry {
    /// None once they have signed out and something of theirs stays.
    pub(super) session: Option<SavedSession>,
    pub(super) keys: FileKeys,
}

/// Who was signed in when the app was last open.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SavedSession {
    /// Tells this sign-in from any other of the same person.
    pub(crate) id: Uuid,
    /// Name as the provider gave it.
    pub(crate) name: String,
    /// The refresh token.
    #[serde(with = "exposed")]
    pub(crate) refresh: Secret,
}

/// A secret on its way into the keyring and out of it.
mod exposed {
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::secret::Secret;

    pub(super) fn serialize<S: Serializer>(secret: &Secret, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(secret.expose())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Secret, D::Error> {
        String::deserialize(from).map(Secret::new)
    }
}
