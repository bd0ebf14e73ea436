//! Whose data this is, without saying whose.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Names one account on this device: a hash of issuer and subject with a secret of the device, so
/// that neither a folder nor a keyring entry says who it is, not even to somebody with a list of
/// people to try.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct AccountId(String);

impl AccountId {
    /// The account of a subject at an issuer, on the device with this secret.
    pub(crate) fn of(pepper: &str, issuer: &str, subject: &str) -> Self {
        Self(digest(&[pepper, issuer, subject]))
    }

    /// Where the account's files are.
    pub(crate) fn folder(&self, data_dir: &Path) -> PathBuf {
        data_dir.join("accounts").join(&self.0)
    }

    /// The hash as text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// 128 bits of SHA-256 over the parts, each with its length so that no two lists run together.
pub(crate) fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_le_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize()[..16])
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_people_two_folders() {
        let id = AccountId::of("one", "https://a.example", "mario-rossi");
        assert_ne!(id, AccountId::of("one", "https://a.example", "maria-rossi"));
        assert_ne!(id, AccountId::of("one", "https://a.examplem", "ario-rossi"));
        assert_ne!(id, AccountId::of("two", "https://a.example", "mario-rossi"));
        assert_eq!(id.as_str().len(), 32);
        assert!(!id.as_str().contains("mario"));
    }
}
