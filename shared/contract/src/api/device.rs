//! Handhelds, and what they sign.

use serde::{Deserialize, Serialize};

use super::PreavvisoRequest;
use crate::{DeviceId, FineId};

/// Body of `PUT /v1/officer/devices/{id}`: makes a handheld's key known. Safe to repeat; another key under
/// the same id is a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeviceRegistration {
    /// What its users call it ("palmare 7").
    pub name: String,
    /// P-256 public key: uncompressed point (SEC 1) in base64url without padding.
    pub public_key: String,
}

/// Answer of `PUT /v1/officer/devices/{id}`: where the device's chain stands, so that a handheld that lost its
/// own count can go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Device {
    /// Key.
    pub id: DeviceId,
    /// What its users call it.
    pub name: String,
    /// Number its next record must carry.
    pub next_sequence: u64,
    /// SHA-256 of its last record taken in; none before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
}

/// Body of `PUT /v1/officer/preavvisi/{id}`: a [`PreavvisoStatement`] as a compact JWS (RFC 7515), algorithm
/// ES256, `kid` the device's id. The signature stays with the record: what was issued can be proved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SignedPreavviso {
    /// The compact serialisation.
    pub jws: String,
}

/// What a handheld signs: the preavviso and its place in the device's chain. A record that was taken out or
/// put in afterwards breaks the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PreavvisoStatement {
    /// Key of the fine.
    pub fine: FineId,
    /// Device that signs.
    pub device: DeviceId,
    /// 1 for the device's first record, then one more each time.
    pub sequence: u64,
    /// SHA-256 of the record before (of the bytes of its compact JWS), lower-case hexadecimal; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The content.
    pub preavviso: PreavvisoRequest,
}
