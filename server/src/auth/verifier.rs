//! From the text of a token to the person it stands for.

use axum::http::{HeaderValue, header};
use jsonwebtoken::{Algorithm, Validation, decode, decode_header};
use targa_contract::ProblemCode;

use super::acr::Assurance;
use super::claims::{Caller, Claims};
use super::keys::{Keys, NoKey};
use super::verified::Verified;
use crate::config::SignInConfig;
use crate::error::ApiError;

/// Asymmetric only: with a shared secret whoever verifies could also sign.
const ALGORITHMS: [Algorithm; 2] = [Algorithm::RS256, Algorithm::ES256];
/// Clock skew allowed between gateway and server, in seconds.
const LEEWAY: u64 = 30;

/// Verifies the access tokens of one gateway.
pub struct Verifier {
    keys: Keys,
    verified: Verified,
    issuer: String,
    audience: String,
    least: Assurance,
}

impl Verifier {
    /// A verifier that fetches the gateway's keys with `http` when the first token comes.
    pub fn new(config: &SignInConfig, http: reqwest::Client) -> Self {
        Self {
            keys: Keys::new(config.issuer.clone(), http),
            verified: Verified::default(),
            issuer: config.issuer.as_str().to_owned(),
            audience: config.audience.clone(),
            least: config.acr,
        }
    }

    /// The person behind a token. 401 for a token that is not good for us, 503 while that cannot be told.
    pub async fn verify(&self, token: &str) -> Result<Caller, ApiError> {
        if let Some(caller) = self.verified.find(token) {
            return Ok(caller);
        }
        let header = decode_header(token).map_err(|_| refused(Refusal::BadToken))?;
        if !ALGORITHMS.contains(&header.alg) {
            return Err(refused(Refusal::BadToken));
        }
        let name = header.kid.ok_or_else(|| refused(Refusal::BadToken))?;
        let key = self.keys.find(&name).await.map_err(|none| match none {
            NoKey::Unknown => refused(Refusal::BadToken),
            NoKey::Unavailable => ApiError::from(ProblemCode::PlatformUnavailable).retry_after(10),
        })?;
        let mut validation = Validation::new(header.alg);
        validation.set_issuer(&[self.issuer.clone(), format!("{}/", self.issuer)]);
        validation.set_audience(&[&self.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.validate_nbf = true;
        validation.leeway = LEEWAY;
        let claims = decode::<Claims>(token, &key, &validation)
            .map_err(|_| refused(Refusal::BadToken))?
            .claims;
        let level = claims.acr.as_deref().and_then(Assurance::from_acr);
        if level < Some(self.least) {
            return Err(refused(Refusal::TooWeak));
        }
        let caller = claims.caller().ok_or_else(|| refused(Refusal::BadToken))?;
        self.verified.keep(token, claims.exp, &caller);
        Ok(caller)
    }
}

/// Why a token is not good enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There is none.
    NoToken,
    /// Not ours, not yet or no longer valid, or not a person's.
    BadToken,
    /// Good, but the person signed in too weakly: the way out is to sign in again (RFC 9470).
    TooWeak,
}

/// 401 with the reason in RFC 6750's form.
pub(super) fn refused(refusal: Refusal) -> ApiError {
    let challenge = HeaderValue::from_static(match refusal {
        Refusal::NoToken => "Bearer",
        Refusal::BadToken => "Bearer error=\"invalid_token\"",
        Refusal::TooWeak => "Bearer error=\"insufficient_user_authentication\"",
    });
    ApiError::from(ProblemCode::Unauthorized).with_header(header::WWW_AUTHENTICATE, challenge)
}
