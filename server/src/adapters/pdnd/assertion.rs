//! The client assertion, exactly as PDND asks for it: RS256, `kid`, `typ` JWT, and no `nbf`.

use jsonwebtoken::{Algorithm, Header, encode};
use serde::Serialize;
use uuid::Uuid;

use super::Pdnd;

/// How long an assertion may be used; it is used at once.
const VALID_SECONDS: i64 = 120;

#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    jti: String,
    iat: i64,
    exp: i64,
    #[serde(rename = "purposeId")]
    purpose_id: &'a str,
}

impl Pdnd {
    /// An assertion for one purpose; none when the key cannot sign.
    pub(super) fn assertion(&self, purpose: &str) -> Option<String> {
        let config = &self.config;
        let mut header = Header::new(Algorithm::RS256);
        header.typ = Some("JWT".to_owned());
        header.kid = Some(config.key_id.clone());
        let now = self.clock.now().as_second();
        let claims = Claims {
            iss: &config.client_id,
            sub: &config.client_id,
            aud: &config.audience,
            jti: Uuid::new_v4().to_string(),
            iat: now,
            exp: now.saturating_add(VALID_SECONDS),
            purpose_id: purpose,
        };
        encode(&header, &claims, config.private_key.expose()).ok()
    }
}
