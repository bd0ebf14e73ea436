//! Keys and tokens, which never print.

use jsonwebtoken::EncodingKey;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey, EncodeRsaPrivateKey};
use rsa::pkcs8::DecodePrivateKey;

/// What a platform knows us by: a subscription key, an API key, a bearer token.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Takes the secret from its file's or variable's text; none when it is empty.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let printable = text.bytes().all(|b| b.is_ascii_graphic());
        (!text.is_empty() && printable).then(|| Self(text.to_owned()))
    }

    /// The secret, for the header and nothing else.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

/// A private RSA key, which never prints.
#[derive(Clone)]
pub struct PrivateKey(EncodingKey);

impl PrivateKey {
    /// Reads a PEM file's content (PKCS#1 or PKCS#8).
    pub fn parse(pem: &str) -> Option<Self> {
        let key = RsaPrivateKey::from_pkcs8_pem(pem)
            .ok()
            .or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok())?;
        let der = key.to_pkcs1_der().ok()?;
        Some(Self(EncodingKey::from_rsa_der(der.as_bytes())))
    }

    /// The key, for signing and nothing else.
    pub(crate) const fn expose(&self) -> &EncodingKey {
        &self.0
    }
}

impl Default for PrivateKey {
    /// None yet: it cannot sign anything.
    fn default() -> Self {
        Self(EncodingKey::from_rsa_der(&[]))
    }
}

impl std::fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PrivateKey(hidden)")
    }
}
