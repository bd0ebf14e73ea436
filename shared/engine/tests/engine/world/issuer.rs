//! A sign-in provider of one screen of code: it checks PKCE, audience and redirect, signs real ID
//! tokens, rotates refresh tokens.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use serde_json::{Value, json};
use url::Url;

use super::machine::Machine;

/// The public half of the key below.
const PUBLIC_KEY: &str = "6kpsY-KcUgq-9VB7Ey7F-ZVHdq6-vnuSQh7qaRRG0iw";

/// An Ed25519 key that everybody may know: PKCS#8 around 32 bytes of seven.
fn signing_key() -> EncodingKey {
    let mut der = vec![
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04,
        0x20,
    ];
    der.extend([7; 32]);
    EncodingKey::from_ed_der(&der)
}

/// A P-256 key that everybody may know: PKCS#8 around 32 bytes of seven. A server of its own reads tokens signed
/// with it.
fn telling_key() -> EncodingKey {
    let mut der = vec![
        0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02,
        0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x27, 0x30, 0x25,
        0x02, 0x01, 0x01, 0x04, 0x20,
    ];
    der.extend([7; 32]);
    EncodingKey::from_ec_der(&der)
}

/// Subject, name, roles.
type Who = (String, String, Vec<String>);

/// What the provider does wrong, if anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Flaw {
    #[default]
    None,
    /// Refresh tokens are refused.
    RefusesRefresh,
    /// The ID token carries somebody else's nonce.
    WrongNonce,
    /// The ID token is signed for another app.
    WrongAudience,
    /// Answers as an overloaded gateway does.
    Overloaded,
}

#[derive(Default)]
pub(crate) struct Desk {
    pub(crate) who: Mutex<Who>,
    /// Access tokens say whose they are, for a server of its own; else they say nothing to anybody.
    pub(crate) telling: Mutex<bool>,
    pub(crate) flaw: Mutex<Flaw>,
    pub(crate) life: Mutex<u64>,
    pub(crate) refreshes: Mutex<u32>,
    pub(crate) revoked: Mutex<u32>,
    /// Renewals are on their way for as long as this is so.
    pub(crate) renewals_wait: Mutex<bool>,
    issuer: Mutex<String>,
    codes: Mutex<BTreeMap<String, Url>>,
    access: Mutex<BTreeSet<String>>,
    /// And whose they are.
    refresh: Mutex<BTreeMap<String, Who>>,
    count: Mutex<u32>,
}

impl Desk {
    /// What the provider's pages do: a person came with this address; where they are sent next.
    pub(crate) fn authorize(&self, page: &Url) -> Url {
        let asked = query(page);
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "targa-test"),
            ("scope", "openid profile offline_access"),
            ("code_challenge_method", "S256"),
            ("resource", "https://api.targa.example"),
        ] {
            assert_eq!(asked[name], value, "{name}");
        }
        let code = self.fresh("code");
        let mut back = Url::parse(&asked["redirect_uri"]).unwrap();
        back.query_pairs_mut()
            .append_pair("code", &code)
            .append_pair("state", &asked["state"]);
        self.codes.lock().unwrap().insert(code, page.clone());
        back
    }

    pub(crate) fn is_good(&self, access: &str) -> bool {
        self.access.lock().unwrap().contains(access)
    }

    /// The server's view of all tokens given out so far: expired.
    pub(crate) fn expire_all(&self) {
        self.access.lock().unwrap().clear();
    }

    fn fresh(&self, what: &str) -> String {
        let mut count = self.count.lock().unwrap();
        *count += 1;
        // Long and telling, for the search for tokens on the disk.
        format!("{what}-token-in-clear-{count}")
    }

    fn tokens(&self, who: Who, id_token: Option<String>) -> Json<Value> {
        let refresh = self.fresh("refresh");
        let access = if *self.telling.lock().unwrap() {
            self.telling_token(&who)
        } else {
            self.fresh("access")
        };
        self.access.lock().unwrap().insert(access.clone());
        self.refresh.lock().unwrap().insert(refresh.clone(), who);
        let life = *self.life.lock().unwrap();
        let mut answer = json!({
            "access_token": access, "refresh_token": refresh,
            "token_type": "Bearer", "expires_in": life,
        });
        if let Some(id_token) = id_token {
            answer["id_token"] = json!(id_token);
        }
        Json(answer)
    }

    fn telling_token(&self, (subject, name, roles): &Who) -> String {
        let now = jiff::Timestamp::now().as_second();
        let claims = json!({
            "iss": *self.issuer.lock().unwrap(), "sub": subject, "name": name, "roles": roles,
            "aud": "https://api.targa.example", "acr": "https://www.spid.gov.it/SpidL2",
            "fiscalNumber": format!("TINIT-{subject}"), "jti": self.fresh("access"),
            "iat": now, "nbf": now, "exp": now + 300,
        });
        let header = Header {
            kid: Some("telling".to_owned()),
            typ: Some("at+jwt".to_owned()),
            ..Header::new(Algorithm::ES256)
        };
        jsonwebtoken::encode(&header, &claims, &telling_key()).unwrap()
    }

    fn id_token(&self, asked: &BTreeMap<String, String>) -> String {
        let (subject, name, roles) = self.who.lock().unwrap().clone();
        let flaw = *self.flaw.lock().unwrap();
        let now = jiff::Timestamp::now().as_second();
        let claims = json!({
            "iss": *self.issuer.lock().unwrap(), "sub": subject, "name": name, "roles": roles,
            "aud": if flaw == Flaw::WrongAudience { "another-app" } else { "targa-test" },
            "nonce": if flaw == Flaw::WrongNonce { "another" } else { asked["nonce"].as_str() },
            "iat": now, "exp": now + 300,
        });
        let header = Header {
            kid: Some("seven".to_owned()),
            ..Header::new(Algorithm::EdDSA)
        };
        jsonwebtoken::encode(&header, &claims, &signing_key()).unwrap()
    }
}

pub(crate) struct Issuer {
    pub(crate) desk: Arc<Desk>,
    machine: Machine,
}

impl Issuer {
    pub(crate) fn start() -> Self {
        let (mut machine, listener) = Machine::new();
        let desk = Arc::new(Desk::default());
        *desk.issuer.lock().unwrap() = machine.url();
        *desk.life.lock().unwrap() = 300;
        *desk.who.lock().unwrap() = ("mario-rossi".into(), "Mario Rossi".into(), Vec::new());
        machine.on(Some(listener), routes(desk.clone()));
        Self { desk, machine }
    }

    pub(crate) fn url(&self) -> String {
        self.machine.url()
    }

    pub(crate) fn off(&mut self) {
        self.machine.off();
    }

    pub(crate) fn on(&mut self) {
        self.machine.on(None, routes(self.desk.clone()));
    }

    pub(crate) fn is(&self, subject: &str, name: &str, roles: &[&str]) {
        let roles = roles.iter().map(|role| (*role).to_owned()).collect();
        *self.desk.who.lock().unwrap() = (subject.to_owned(), name.to_owned(), roles);
    }

    pub(crate) fn has(&self, flaw: Flaw) {
        *self.desk.flaw.lock().unwrap() = flaw;
    }
}

fn routes(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery))
        .route("/jwks", get(jwks))
        .route("/token", post(token))
        .route("/revoke", post(revoke))
        .with_state(desk)
}

async fn discovery(State(desk): State<Arc<Desk>>) -> Json<Value> {
    let issuer = desk.issuer.lock().unwrap().clone();
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "revocation_endpoint": format!("{issuer}/revoke"),
        "end_session_endpoint": format!("{issuer}/leave"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

async fn jwks() -> Json<Value> {
    let mut telling = Jwk::from_encoding_key(&telling_key(), Algorithm::ES256).unwrap();
    telling.common.key_id = Some("telling".to_owned());
    let seven = json!({
        "kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA", "kid": "seven", "x": PUBLIC_KEY,
    });
    Json(json!({ "keys": [seven, telling] }))
}

async fn token(
    State(desk): State<Arc<Desk>>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    assert_eq!(form["client_id"], "targa-test");
    assert_eq!(form["resource"], "https://api.targa.example");
    let refused = || {
        (
            StatusCode::BAD_REQUEST,
            Json(json!({"error": "invalid_grant"})),
        )
    };
    if *desk.flaw.lock().unwrap() == Flaw::Overloaded {
        return (StatusCode::BAD_GATEWAY, "<h1>502</h1>").into_response();
    }
    if form["grant_type"] == "refresh_token" {
        *desk.refreshes.lock().unwrap() += 1;
        // Long enough for everybody who asks at the same time to find it under way.
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        while *desk.renewals_wait.lock().unwrap() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        let whose = desk.refresh.lock().unwrap().remove(&form["refresh_token"]);
        let good = |_: &Who| *desk.flaw.lock().unwrap() != Flaw::RefusesRefresh;
        return match whose.filter(good) {
            Some(who) => desk.tokens(who, None).into_response(),
            None => refused().into_response(),
        };
    }
    let Some(page) = desk.codes.lock().unwrap().remove(&form["code"]) else {
        return refused().into_response();
    };
    let asked = query(&page);
    assert_eq!(form["redirect_uri"], asked["redirect_uri"]);
    if challenge(&form["code_verifier"]) != asked["code_challenge"] {
        return refused().into_response();
    }
    let who = desk.who.lock().unwrap().clone();
    desk.tokens(who, Some(desk.id_token(&asked)))
        .into_response()
}

async fn revoke(State(desk): State<Arc<Desk>>, Form(form): Form<BTreeMap<String, String>>) {
    if desk
        .refresh
        .lock()
        .unwrap()
        .remove(&form["token"])
        .is_some()
    {
        *desk.revoked.lock().unwrap() += 1;
    }
}

fn query(page: &Url) -> BTreeMap<String, String> {
    page.query_pairs()
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

/// S256 of RFC 7636.
fn challenge(verifier: &str) -> String {
    let verifier = openidconnect::PkceCodeVerifier::new(verifier.to_owned());
    openidconnect::PkceCodeChallenge::from_code_verifier_sha256(&verifier)
        .as_str()
        .to_owned()
}
