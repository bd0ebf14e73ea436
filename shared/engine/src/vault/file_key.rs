//! Keys of files.

use serde::{Deserialize, Serialize};
use targa_contract::Timestamp;
use zeroize::Zeroizing;

use crate::account::hex;
use crate::ports::KeyError;
use crate::secret::Secret;

/// 256 bits, as 64 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub(crate) struct FileKey(Secret);

impl FileKey {
    pub(crate) fn random() -> Result<Self, KeyError> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| KeyError::Unavailable)?;
        Ok(Self(Secret::new(hex(&*bytes))))
    }

    /// As SQLCipher reads a raw key, which spares the key derivation of a passphrase.
    pub(crate) fn raw(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("x'{}'", self.0.expose()))
    }

    /// The statement that hands it over.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        Zeroizing::new(format!("PRAGMA key = \"{}\"", self.raw().as_str()))
    }
}

impl TryFrom<String> for FileKey {
    type Error = &'static str;

    /// Something else in its place: better no file than one under a weak key.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let good = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let secret = Secret::new(text);
        good.then_some(Self(secret)).ok_or("not a key")
    }
}

impl From<FileKey> for String {
    fn from(key: FileKey) -> Self {
        key.0.expose().to_owned()
    }
}

/// A key is replaced after half a year: what somebody may have copied by then opens nothing new.
const LIFE: std::time::Duration = std::time::Duration::from_hours(24 * 180);

/// The keys of an account's files: while one is being replaced, both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileKeys {
    /// What files are written with.
    pub(crate) current: FileKey,
    /// What files may still be written with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) before: Option<FileKey>,
    /// When the current one was made.
    pub(crate) since: Timestamp,
}

impl FileKeys {
    pub(crate) fn random(now: Timestamp) -> Result<Self, KeyError> {
        Ok(Self {
            current: FileKey::random()?,
            before: None,
            since: now,
        })
    }

    /// Whether the current key has had its time. A clock that was set back replaces nothing.
    pub(crate) fn is_due(&self, now: Timestamp) -> bool {
        self.before.is_none()
            && now.duration_since(self.since).unsigned_abs() > LIFE
            && now > self.since
    }

    /// A new key; the old one stays until no file needs it.
    pub(crate) fn replaced(self, now: Timestamp) -> Result<Self, KeyError> {
        Ok(Self {
            before: Some(self.current),
            ..Self::random(now)?
        })
    }
}

#[cfg(test)]
impl FileKey {
    /// A key for tests of the store alone.
    pub(crate) fn of_byte(byte: u8) -> Self {
        Self(Secret::new(hex(&[byte; 32])))
    }
}

#[cfg(test)]
impl FileKeys {
    /// One key for tests of the store alone.
    pub(crate) fn of_byte(byte: u8) -> Self {
        Self {
            current: FileKey::of_byte(byte),
            before: None,
            since: Timestamp::UNIX_EPOCH,
        }
    }
}
