//! The gateway's public keys: found through discovery, kept for a while, fetched again when an unknown one signs.

use std::collections::HashMap;
use std::time::Duration;

use jsonwebtoken::DecodingKey;
use jsonwebtoken::jwk::{Jwk, PublicKeyUse};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::time::Instant;
use url::Url;

use crate::config::{WebAddress, is_confidential};

/// A withdrawn key stops being believed after this at the latest, as long as the gateway answers.
const FRESH_FOR: Duration = Duration::from_mins(15);
/// How long known keys are believed while the gateway is down.
const STALE_FOR: Duration = Duration::from_hours(12);
/// Tokens with invented key names must not make us hammer the gateway.
const BETWEEN_FETCHES: Duration = Duration::from_secs(10);

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoKey {
    /// The gateway has published no such key.
    Unknown,
    /// The gateway cannot be asked: the token may be good.
    Unavailable,
}

/// The keys of one issuer.
pub(super) struct Keys {
    issuer: WebAddress,
    http: reqwest::Client,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    keys: HashMap<String, DecodingKey>,
    fetched: Option<Instant>,
    tried: Option<Instant>,
    last_try_failed: bool,
}

impl Keys {
    pub(super) fn new(issuer: WebAddress, http: reqwest::Client) -> Self {
        Self {
            issuer,
            http,
            state: Mutex::default(),
        }
    }

    /// The key of that name.
    pub(super) async fn find(&self, name: &str) -> Result<DecodingKey, NoKey> {
        // Held while fetching: one fetch serves everybody who waits.
        let mut state = self.state.lock().await;
        let age = |at: Option<Instant>| at.map_or(Duration::MAX, |at| at.elapsed());
        let fresh = age(state.fetched) < FRESH_FOR;
        if let Some(key) = state.keys.get(name).filter(|_| fresh) {
            return Ok(key.clone());
        }
        if age(state.tried) >= BETWEEN_FETCHES {
            let fetched = self.fetch().await;
            state.tried = Some(Instant::now());
            state.last_try_failed = fetched.is_none();
            if let Some(keys) = fetched {
                state.keys = keys;
                state.fetched = state.tried;
            }
        }
        let usable = age(state.fetched) < STALE_FOR;
        match state.keys.get(name).filter(|_| usable) {
            Some(key) => Ok(key.clone()),
            None if state.last_try_failed => Err(NoKey::Unavailable),
            None => Err(NoKey::Unknown),
        }
    }

    async fn fetch(&self) -> Option<HashMap<String, DecodingKey>> {
        match self.try_fetch().await {
            Ok(keys) => Some(keys),
            Err(reason) => {
                tracing::warn!(reason, "the sign-in gateway's keys cannot be fetched");
                None
            }
        }
    }

    async fn try_fetch(&self) -> Result<HashMap<String, DecodingKey>, &'static str> {
        #[derive(Deserialize)]
        struct Discovery {
            issuer: String,
            jwks_uri: Url,
        }
        #[derive(Deserialize)]
        struct KeySet {
            keys: Vec<Value>,
        }
        let discovery: Discovery = self
            .get(&self.issuer.join("/.well-known/openid-configuration"))
            .await?;
        if discovery.issuer.trim_end_matches('/') != self.issuer.as_str() {
            return Err("discovery names another issuer");
        }
        if !is_confidential(&discovery.jwks_uri) {
            return Err("the keys' address is not https");
        }
        let set: KeySet = self.get(discovery.jwks_uri.as_str()).await?;
        // A key of a kind we do not know must not hide the others.
        Ok(set.keys.into_iter().filter_map(signing_key).collect())
    }

    async fn get<T: for<'de> Deserialize<'de>>(&self, address: &str) -> Result<T, &'static str> {
        let answer = self
            .http
            .get(address)
            .send()
            .await
            .map_err(|_| "no answer")?;
        let answer = answer.error_for_status().map_err(|_| "refused")?;
        answer.json().await.map_err(|_| "not the expected form")
    }
}

fn signing_key(value: Value) -> Option<(String, DecodingKey)> {
    let jwk: Jwk = serde_json::from_value(value).ok()?;
    let signs = matches!(
        jwk.common.public_key_use,
        None | Some(PublicKeyUse::Signature)
    );
    let name = jwk.common.key_id.clone().filter(|_| signs)?;
    Some((name, DecodingKey::from_jwk(&jwk).ok()?))
}
