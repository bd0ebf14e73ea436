//! What a handheld signs with: its own key, made here and never leaving the keyring.

use jsonwebtoken::{Algorithm, Header};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use targa_contract::api::{PreavvisoRequest, PreavvisoStatement};
use targa_contract::{DeviceId, FineId, Problem};
use uuid::Uuid;

use crate::account::{AccountId, hex};
use crate::es256::Es256Key;
use crate::secret::Secret;

/// One device: its name at the office and its key. A key that is lost is a device that is gone.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    pub(crate) device: DeviceId,
    key: Es256Key,
}

/// As the keyring keeps it.
#[derive(Serialize, Deserialize)]
struct Stored {
    device: DeviceId,
    key: String,
}

/// How far a device's chain has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ChainEnd {
    /// Records so far.
    pub(crate) sequence: u64,
    /// SHA-256 of the last one.
    pub(crate) last: Option<String>,
}

/// Under which name the keyring keeps the device of an account.
pub(crate) fn key_name(account: &AccountId) -> String {
    format!("device-key@{}", account.as_str())
}

impl Signer {
    /// A device that did not exist before.
    pub(crate) fn fresh() -> Result<Self, Problem> {
        Ok(Self {
            device: DeviceId::new(Uuid::now_v7()),
            key: Es256Key::random()?,
        })
    }

    /// The device that was kept; none if the entry does not read.
    pub(crate) fn from_stored(stored: &Secret) -> Option<Self> {
        let Stored { device, key } = serde_json::from_str(stored.expose()).ok()?;
        let key = Es256Key::from_stored(&Secret::new(key))?;
        Some(Self { device, key })
    }

    /// As it is kept.
    pub(crate) fn stored(&self) -> Option<Secret> {
        let stored = Stored {
            device: self.device,
            key: self.key.stored().expose().to_owned(),
        };
        serde_json::to_string(&stored).ok().map(Secret::new)
    }

    /// The public half of its key.
    pub(crate) fn public_key(&self) -> String {
        self.key.point()
    }

    /// Seals a record as the next of its chain, and says where the chain ends then.
    pub(crate) fn seal(
        &self,
        fine: FineId,
        preavviso: PreavvisoRequest,
        end: &ChainEnd,
    ) -> Result<(String, ChainEnd), Problem> {
        let statement = PreavvisoStatement {
            fine,
            device: self.device,
            sequence: end.sequence + 1,
            previous: end.last.clone(),
            preavviso,
        };
        let header = Header {
            kid: Some(self.device.to_string()),
            ..Header::new(Algorithm::ES256)
        };
        let jws = self.key.sign(&header, &statement)?;
        let end = ChainEnd {
            sequence: statement.sequence,
            last: Some(hex(&Sha256::digest(jws.as_bytes()))),
        };
        Ok((jws, end))
    }
}
