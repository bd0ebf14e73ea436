//! What a handheld signs: read, and its signature checked.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde::Deserialize;
use serde_json::Value;
use targa_contract::{DeviceId, FineId, Problem, ProblemCode};

use crate::error::{Answer, ApiError};
use crate::hex::digest;

/// A handheld's public key.
#[derive(Debug)]
pub(crate) struct DeviceKey(VerifyingKey);

impl DeviceKey {
    /// Reads an uncompressed point of P-256 in base64url.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let point = BASE64.decode(text).ok()?;
        if point.len() != 65 {
            return None;
        }
        VerifyingKey::from_sec1_bytes(&point).ok().map(Self)
    }
}

/// A `PreavvisoStatement` whose content is not read yet: the signature holds whatever the content says.
#[derive(Deserialize)]
pub(crate) struct Signed {
    fine: FineId,
    device: DeviceId,
    pub(crate) sequence: u64,
    #[serde(default)]
    pub(crate) previous: Option<String>,
    pub(crate) preavviso: Value,
}

/// A compact JWS (RFC 7515) taken apart, nothing of it believed yet.
pub(crate) struct Jws<'a> {
    /// The device it says it is of.
    pub(crate) device: DeviceId,
    signed: &'a str,
    payload: Vec<u8>,
    signature: Signature,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: DeviceId,
    /// Extensions that must be understood: there are none that we do.
    #[serde(default)]
    crit: Option<serde::de::IgnoredAny>,
}

impl<'a> Jws<'a> {
    pub(crate) fn parse(text: &'a str) -> Answer<Self> {
        let (signed, signature) = text.rsplit_once('.').ok_or_else(not_a_jws)?;
        let (header, payload) = signed.split_once('.').ok_or_else(not_a_jws)?;
        let decode = |part: &str| BASE64.decode(part).map_err(|_| not_a_jws());
        let header: Header = serde_json::from_slice(&decode(header)?).map_err(|_| not_a_jws())?;
        if header.alg != "ES256" || header.crit.is_some() {
            return Err(ProblemCode::BadSignature.into());
        }
        Ok(Self {
            device: header.kid,
            signed,
            payload: decode(payload)?,
            signature: Signature::from_slice(&decode(signature)?)
                .map_err(|_| ProblemCode::BadSignature)?,
        })
    }

    /// The statement, if this key signed it, and it is of the device it names and about that fine.
    pub(crate) fn open(&self, key: &DeviceKey, fine: FineId) -> Answer<Signed> {
        key.0
            .verify(self.signed.as_bytes(), &self.signature)
            .map_err(|_| ProblemCode::BadSignature)?;
        // Read without our checks of text: what the content holds must not keep it from its place in the chain.
        let statement: Signed = serde_json::from_slice(&self.payload).map_err(|_| not_a_jws())?;
        if statement.device != self.device || statement.fine != fine {
            return Err(ProblemCode::BadSignature.into());
        }
        Ok(statement)
    }
}

/// The name the next statement knows this one by.
pub(crate) fn hash(jws: &str) -> String {
    digest(jws)
}

fn not_a_jws() -> ApiError {
    Problem::invalid("jws", "invalid-format").into()
}
