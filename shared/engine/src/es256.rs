//! A P-256 key that signs (ES256, RFC 7518), and how it is kept as text.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{EncodingKey, Header};
use p256::SecretKey;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use p256::pkcs8::EncodePrivateKey;
use serde::Serialize;
use targa_contract::{Problem, ProblemCode};
use zeroize::Zeroizing;

use crate::secret::Secret;

/// A signing key; it prints nothing.
#[derive(Clone)]
pub(crate) struct Es256Key {
    secret: SecretKey,
    signs: EncodingKey,
}

impl Es256Key {
    /// A new key.
    pub(crate) fn random() -> Result<Self, Problem> {
        let mut bytes = Zeroizing::new([0_u8; 32]);
        getrandom::fill(&mut *bytes).map_err(|_| ProblemCode::Internal)?;
        // Zero or beyond the curve's order: once in 2^32 draws of the universe.
        Self::of(&*bytes).ok_or_else(|| ProblemCode::Internal.into())
    }

    /// The key that was kept; none if this is not one.
    pub(crate) fn from_stored(stored: &Secret) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(stored.expose()).map(Zeroizing::new);
        Self::of(&bytes.ok()?)
    }

    /// As it is kept, in the keyring and nowhere else.
    pub(crate) fn stored(&self) -> Secret {
        let bytes = Zeroizing::new(self.secret.to_bytes());
        Secret::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()))
    }

    /// The public half: the uncompressed point (SEC 1) in base64url.
    pub(crate) fn point(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.secret.public_key().to_encoded_point(false))
    }

    /// Signs claims as a compact JWS (RFC 7515).
    pub(crate) fn sign<T: Serialize>(
        &self,
        header: &Header,
        claims: &T,
    ) -> Result<String, Problem> {
        jsonwebtoken::encode(header, claims, &self.signs).map_err(|_| ProblemCode::Internal.into())
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let secret = SecretKey::from_slice(bytes).ok()?;
        let der = secret.to_pkcs8_der().ok()?;
        let signs = EncodingKey::from_ec_der(der.as_bytes());
        Some(Self { secret, signs })
    }
}

impl std::fmt::Debug for Es256Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Es256Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation};
    use serde_json::json;

    use super::*;

    #[test]
    fn a_key_that_was_kept_signs_as_before() {
        let key = Es256Key::random().unwrap();
        let again = Es256Key::from_stored(&key.stored()).unwrap();
        assert_eq!(key.point(), again.point());
        let jws = again
            .sign(&Header::new(Algorithm::ES256), &json!({"said": "yes"}))
            .unwrap();
        let point = URL_SAFE_NO_PAD.decode(key.point()).unwrap();
        let mut rules = Validation::new(Algorithm::ES256);
        rules.required_spec_claims.clear();
        rules.validate_exp = false;
        let checks = DecodingKey::from_ec_der(&point);
        let said: serde_json::Value = jsonwebtoken::decode(&jws, &checks, &rules).unwrap().claims;
        assert_eq!(said["said"], "yes");
    }

    #[test]
    fn what_is_no_key_is_not_taken_and_a_key_does_not_print() {
        assert!(Es256Key::from_stored(&Secret::new("AAAA")).is_none());
        assert!(Es256Key::from_stored(&Secret::new("not a key")).is_none());
        let zero = URL_SAFE_NO_PAD.encode([0; 32]);
        assert!(Es256Key::from_stored(&Secret::new(zero)).is_none());
        let key = Es256Key::random().unwrap();
        assert_eq!(format!("{key:?}"), "Es256Key(…)");
    }
}
