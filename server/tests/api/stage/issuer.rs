//! A sign-in gateway of our own: discovery, published keys, and tokens as a test wants them.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode, get_current_timestamp};
use p256::ecdsa::SigningKey;
use p256::elliptic_curve::rand_core::OsRng;
use p256::pkcs8::EncodePrivateKey;
use serde_json::{Value, json};

use super::Person;

/// What a token says; tests spoil it field by field.
pub(crate) struct Claims(pub(crate) Value);

impl Claims {
    pub(crate) fn of(person: Person) -> Self {
        let now = get_current_timestamp();
        Self(json!({
            "sub": format!("subject-of-{}", person.code),
            "aud": "https://api.targa.example",
            "iat": now, "nbf": now, "exp": now + 300,
            "acr": "https://www.spid.gov.it/SpidL2",
            "fiscalNumber": format!("TINIT-{}", person.code),
            "name": "Nome Cognome",
            "roles": person.roles,
        }))
    }

    pub(crate) fn with(mut self, claim: &str, value: Value) -> Self {
        self.0[claim] = value;
        self
    }

    pub(crate) fn without(mut self, claim: &str) -> Self {
        self.0.as_object_mut().unwrap().remove(claim);
        self
    }
}

/// A key pair with its name.
#[derive(Clone)]
pub(crate) struct Key {
    pub(crate) name: String,
    algorithm: Algorithm,
    private: EncodingKey,
}

impl Key {
    /// A new elliptic one.
    pub(crate) fn new(name: &str) -> Self {
        let der = SigningKey::random(&mut OsRng).to_pkcs8_der().unwrap();
        Self {
            name: name.to_owned(),
            algorithm: Algorithm::ES256,
            private: EncodingKey::from_ec_der(der.as_bytes()),
        }
    }

    /// A new RSA one, short because unoptimised code looks for its primes.
    pub(crate) fn new_rsa(name: &str) -> Self {
        use rsa::pkcs1::EncodeRsaPrivateKey;
        let der = rsa::RsaPrivateKey::new(&mut OsRng, 1024)
            .unwrap()
            .to_pkcs1_der()
            .unwrap();
        Self {
            name: name.to_owned(),
            algorithm: Algorithm::RS256,
            private: EncodingKey::from_rsa_der(der.as_bytes()),
        }
    }

    pub(crate) fn sign(&self, claims: &Claims) -> String {
        let mut header = Header::new(self.algorithm);
        header.kid = Some(self.name.clone());
        header.typ = Some("at+jwt".to_owned());
        encode(&header, &claims.0, &self.private).unwrap()
    }

    fn public(&self) -> Value {
        let mut jwk = Jwk::from_encoding_key(&self.private, self.algorithm).unwrap();
        jwk.common.key_id = Some(self.name.clone());
        serde_json::to_value(jwk).unwrap()
    }
}

#[derive(Default)]
struct Gateway {
    url: String,
    published: Mutex<Vec<Value>>,
    down: AtomicBool,
    fetches: AtomicUsize,
}

pub(crate) struct Issuer {
    gateway: Arc<Gateway>,
    key: Key,
}

impl Issuer {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let key = Key::new("first");
        let gateway = Arc::new(Gateway {
            url,
            ..Gateway::default()
        });
        let issuer = Self {
            gateway: Arc::clone(&gateway),
            key: key.clone(),
        };
        issuer.publish(&key);
        let routes = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/jwks", get(keys))
            .with_state(gateway);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        issuer
    }

    pub(crate) fn url(&self) -> &str {
        &self.gateway.url
    }

    pub(crate) fn publish(&self, key: &Key) {
        // A kind of key that nobody here reads stands first: it must not hide the others.
        let mut published = self.gateway.published.lock().unwrap();
        if published.is_empty() {
            published
                .push(json!({ "kty": "AKP", "alg": "ML-DSA-44", "kid": "future", "pub": "AA" }));
        }
        published.push(key.public());
    }

    pub(crate) fn token(&self, claims: &Claims) -> String {
        self.signed_by(&self.key, claims)
    }

    pub(crate) fn signed_by(&self, key: &Key, claims: &Claims) -> String {
        let mut claims = Claims(claims.0.clone());
        if claims.0.get("iss").is_none() {
            claims = claims.with("iss", json!(self.url()));
        }
        key.sign(&claims)
    }

    pub(crate) fn set_down(&self, down: bool) {
        self.gateway.down.store(down, Ordering::SeqCst);
    }

    pub(crate) fn fetches(&self) -> usize {
        self.gateway.fetches.load(Ordering::SeqCst)
    }
}

async fn discovery(State(gateway): State<Arc<Gateway>>) -> Response {
    if gateway.down.load(Ordering::SeqCst) {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    Json(json!({ "issuer": gateway.url, "jwks_uri": format!("{}/jwks", gateway.url) }))
        .into_response()
}

async fn keys(State(gateway): State<Arc<Gateway>>) -> Json<Value> {
    gateway.fetches.fetch_add(1, Ordering::SeqCst);
    Json(json!({ "keys": *gateway.published.lock().unwrap() }))
}
