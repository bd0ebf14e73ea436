//! The voucher of one purpose.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use tokio::sync::Mutex;

use super::Pdnd;
use crate::config::Secret;
use crate::ports::PlatformError;

/// A voucher this close to its end is not used for a call any more.
const MARGIN: SignedDuration = SignedDuration::from_secs(30);

/// Vouchers of one purpose, one after the other.
pub(in crate::adapters) struct Voucher {
    pdnd: Arc<Pdnd>,
    purpose: String,
    /// Held while fetching: one fetch serves everybody who waits for it.
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    token: Secret,
    use_until: Timestamp,
}

/// What is read of the answer.
#[derive(Deserialize)]
struct Granted {
    access_token: String,
    token_type: String,
    expires_in: u32,
}

impl Voucher {
    pub(super) fn new(pdnd: Arc<Pdnd>, purpose: String) -> Self {
        Self {
            pdnd,
            purpose,
            kept: Mutex::default(),
        }
    }

    /// A voucher that is good for a while.
    pub(in crate::adapters) async fn token(&self) -> Result<Secret, PlatformError> {
        let mut kept = self.kept.lock().await;
        let now = self.pdnd.clock.now();
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.use_until) {
            return Ok(kept.token.clone());
        }
        let (token, lasts) = self.fetch().await?;
        *kept = Some(Kept {
            token: token.clone(),
            use_until: now.saturating_add(lasts - MARGIN).unwrap_or(Timestamp::MAX),
        });
        Ok(token)
    }

    /// Forgets this voucher, which somebody has refused; one fetched since then stays.
    pub(in crate::adapters) async fn refused(&self, token: &Secret) {
        let mut kept = self.kept.lock().await;
        if kept.as_ref().is_some_and(|kept| kept.token == *token) {
            *kept = None;
        }
    }

    async fn fetch(&self) -> Result<(Secret, SignedDuration), PlatformError> {
        let Pdnd { config, link, .. } = &*self.pdnd;
        let nonsense = |what| PlatformError::Nonsense {
            platform: link.platform,
            what,
        };
        let assertion = self.pdnd.assertion(&self.purpose);
        let assertion = assertion.ok_or_else(|| nonsense("the private key"))?;
        let request = link
            .request(Method::POST, config.token_url.as_str())
            .form(&[
                ("client_id", config.client_id.as_str()),
                ("client_assertion", &assertion),
                (
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                ),
                ("grant_type", "client_credentials"),
            ]);
        // Once: an assertion is good for one voucher, and whoever needs it asks again.
        let answer = link.once(request).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let granted: Granted = answer.json()?;
        let token = Secret::parse(&granted.access_token)
            .filter(|_| granted.token_type.eq_ignore_ascii_case("bearer"))
            .ok_or_else(|| answer.nonsense("the voucher"))?;
        Ok((token, SignedDuration::from_secs(granted.expires_in.into())))
    }
}
