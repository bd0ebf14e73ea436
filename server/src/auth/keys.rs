//! The gateway's public keys: found through discovery, kept for a while, fetched again when an unknown one signs.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
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
    known: RwLock<Known>,
    /// Held while fetching: one fetch serves everybody who waits for it. Nobody whose key is fresh does.
    last_try: Mutex<LastTry>,
}

#[derive(Default)]
struct Known {
    keys: HashMap<String, DecodingKey>,
    fetched: Option<Instant>,
}

#[derive(Default)]
struct LastTry {
    at: Option<Instant>,
    failed: bool,
}

impl Keys {
    pub(super) fn new(issuer: WebAddress, http: reqwest::Client) -> Self {
        Self {
            issuer,
            http,
            known: RwLock::default(),
            last_try: Mutex::default(),
        }
    }

    /// The key of that name.
    pub(super) async fn find(&self, name: &str) -> Result<DecodingKey, NoKey> {
        if let Some(key) = self.known(name, FRESH_FOR) {
            return Ok(key);
        }
        let mut last_try = self.last_try.lock().await;
        // Fetched by somebody else while we waited?
        if let Some(key) = self.known(name, FRESH_FOR) {
            return Ok(key);
        }
        if age(last_try.at) >= BETWEEN_FETCHES {
            let keys = self.fetch().await;
            let fetched = Some(Instant::now());
            *last_try = LastTry {
                at: fetched,
                failed: keys.is_none(),
            };
            if let Some(keys) = keys {
                *self.known.write().unwrap_or_else(PoisonError::into_inner) =
                    Known { keys, fetched };
            }
        }
        self.known(name, STALE_FOR).ok_or(if last_try.failed {
            NoKey::Unavailable
        } else {
            NoKey::Unknown
        })
    }

    /// The key of that name, if it was fetched less than this ago.
    fn known(&self, name: &str, believed_for: Duration) -> Option<DecodingKey> {
        // A map is swapped whole: even a poisoned lock holds one that is good.
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        let key = known.keys.get(name)?;
        (age(known.fetched) < believed_for).then(|| key.clone())
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

fn age(at: Option<Instant>) -> Duration {
    at.map_or(Duration::MAX, |at| at.elapsed())
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use axum::routing::get;
    use axum::{Json, Router};
    use serde_json::json;

    use super::{BETWEEN_FETCHES, Keys};

    #[tokio::test]
    async fn an_invented_key_holds_up_nobody_whose_key_is_in_hand() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicBool::new(false));
        let discovery = json!({ "issuer": url, "jwks_uri": format!("{url}/jwks") });
        // The example key of RFC 7517 (appendix A.1).
        let keys = json!({ "keys": [{ "kty": "EC", "crv": "P-256", "kid": "known",
            "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
            "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM" }] });
        // It answers once, then never again.
        let once = move || async move {
            if asked.swap(true, Ordering::SeqCst) {
                std::future::pending::<()>().await;
            }
            Json(discovery)
        };
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(once))
            .route("/jwks", get(|| async { Json(keys) }));
        tokio::spawn(async { axum::serve(listener, routes).await });
        let keys = Arc::new(Keys::new(url.try_into().unwrap(), reqwest::Client::new()));
        assert!(keys.find("known").await.is_ok());
        tokio::time::pause();
        tokio::time::advance(BETWEEN_FETCHES).await;
        let fetching = Arc::clone(&keys);
        let invented = tokio::spawn(async move { fetching.find("invented").await.is_ok() });
        tokio::task::yield_now().await;
        let served = tokio::time::timeout(Duration::from_secs(1), keys.find("known")).await;
        assert!(matches!(served, Ok(Ok(_))), "held up");
        assert!(!invented.is_finished(), "nothing was being fetched");
    }
}
