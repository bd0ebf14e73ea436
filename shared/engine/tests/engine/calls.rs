//! What goes over the line: one slow call holds no other up, and each can prove whose it is.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use axum::http::header;
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use p256::SecretKey;
use p256::elliptic_curve::sec1::ToEncodedPoint;
use p256::pkcs8::EncodePrivateKey;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use targa_contract::api::path;
use targa_contract::commands::{
    Citizen, Kiosk, KioskDesk, ListFines, OpenImage, Refresh, Session, SignIn,
};
use targa_engine::ports::{KeyError, Outgoing, Ports, RequestSigner};
use targa_engine::{CitizenEngine, EngineConfig, KioskEngine, Secret};
use tower_http::compression::CompressionLayer;
use uuid::Uuid;

use crate::images::photographed;
use crate::world::fines::municipality;
use crate::world::machine::Machine;
use crate::world::server::Step;
use crate::world::{World, code, until};

#[tokio::test(flavor = "multi_thread")]
async fn one_slow_call_holds_no_other_up() {
    let world = World::new();
    let (fine, _) = photographed(&world, 1);
    let asked = OpenImage {
        fine: fine.id,
        id: fine.evidence[0].id,
    };
    world.server.quietly(Step::Put(Box::new(fine)));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();

    let office = &world.server.office;
    *office.images_wait.lock().unwrap() = true;
    let looking = tokio::spawn({
        let engine = engine.clone();
        async move { engine.open_image(asked).await }
    });
    until("it is asked for", async || {
        *office.images_asked.lock().unwrap() == 1
    })
    .await;
    // While it comes: what is there is read, what is new is fetched, and a token is renewed.
    assert_eq!(listed(&engine).await, 1);
    let (second, _) = photographed(&world, 2);
    world.server.quietly(Step::Put(Box::new(second)));
    world.issuer.desk.expire_all();
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(listed(&engine).await, 2);
    assert!(!looking.is_finished());
    *office.images_wait.lock().unwrap() = false;
    looking.await.unwrap().unwrap();

    // While a token is being renewed whoever needs one waits, and nobody else.
    *world.issuer.desk.renewals_wait.lock().unwrap() = true;
    world.issuer.desk.expire_all();
    let refreshing = tokio::spawn({
        let engine = engine.clone();
        async move { engine.refresh(Refresh {}).await }
    });
    until("it is being renewed", async || {
        *world.issuer.desk.refreshes.lock().unwrap() == 2
    })
    .await;
    assert_eq!(listed(&engine).await, 2);
    assert!(engine.session(Session {}).await.is_ok());
    assert!(!refreshing.is_finished());
    *world.issuer.desk.renewals_wait.lock().unwrap() = false;
    refreshing.await.unwrap().unwrap();
}

async fn listed(engine: &CitizenEngine) -> usize {
    engine.list_fines(ListFines {}).await.unwrap().fines.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_come_packed_whichever_way_the_server_has() {
    let packings = [
        ("zstd", CompressionLayer::new().gzip(false)),
        ("gzip", CompressionLayer::new().zstd(false)),
    ];
    for (name, packing) in packings {
        let world = World::new();
        let packed: Arc<Mutex<Vec<String>>> = Arc::default();
        let seen = packed.clone();
        let note = move |answer: Response| {
            let packing = answer.headers().get(header::CONTENT_ENCODING);
            let packing = packing.map_or("not at all", |name| name.to_str().unwrap());
            seen.lock().unwrap().push(packing.to_owned());
            std::future::ready(answer)
        };
        let (mut machine, listener) = Machine::new();
        let routes = Router::new()
            .route(path::MUNICIPALITY, get(async || Json(municipality())))
            .layer(packing)
            .layer(map_response(note));
        machine.on(Some(listener), routes);
        let config = EngineConfig {
            server_url: machine.url(),
            ..world.config()
        };
        let engine = KioskEngine::start(config, world.ports()).await.unwrap();
        until("the municipality", async || {
            let desk = engine.desk(KioskDesk {}).await.unwrap();
            desk.municipality.as_deref() == Some("Comune di Pontechiaro")
        })
        .await;
        engine.stop().await;
        assert_eq!(packed.lock().unwrap()[0], name);
    }
}

/// Proves with a key of its own that the token is the caller's (RFC 9449).
struct Proves(SecretKey);

impl RequestSigner for Proves {
    fn headers(&self, request: Outgoing<'_>) -> Result<Vec<(&'static str, Secret)>, KeyError> {
        let mut address = request.url.clone();
        address.set_query(None);
        let claims = json!({
            "jti": Uuid::now_v7(), "htm": request.method, "htu": address,
            "iat": jiff::Timestamp::now().as_second(), "ath": hash(request.token.expose()),
        });
        let header = Header {
            typ: Some("dpop+jwt".to_owned()),
            ..Header::new(Algorithm::ES256)
        };
        let key = self.0.to_pkcs8_der().unwrap();
        let key = EncodingKey::from_ec_der(key.as_bytes());
        let proof = jsonwebtoken::encode(&header, &claims, &key).unwrap();
        Ok(vec![
            (
                "authorization",
                Secret::new(format!("DPoP {}", request.token.expose())),
            ),
            ("dpop", Secret::new(proof)),
        ])
    }
}

fn hash(token: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}

/// What a proof says, its signature checked.
fn proven(proof: &str, key: &SecretKey) -> Value {
    let mut rules = Validation::new(Algorithm::ES256);
    rules.required_spec_claims.clear();
    rules.validate_exp = false;
    let point = key.public_key().to_encoded_point(false);
    let key = DecodingKey::from_ec_der(point.as_bytes());
    jsonwebtoken::decode(proof, &key, &rules).unwrap().claims
}

async fn with_signer(world: &World, signer: Arc<dyn RequestSigner>) -> Arc<CitizenEngine> {
    let ports = Ports {
        signer,
        ..world.ports()
    };
    CitizenEngine::start(world.config(), ports).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_try_is_proven_anew_over_method_address_and_token() {
    let world = World::new();
    let key = SecretKey::from_slice(&[7; 32]).unwrap();
    let engine = with_signer(&world, Arc::new(Proves(key.clone()))).await;
    engine.sign_in(SignIn {}).await.unwrap();
    engine.refresh(Refresh {}).await.unwrap();
    // A refused token is replaced: the second try has a proof of its own, over the new token.
    world.issuer.desk.expire_all();
    engine.refresh(Refresh {}).await.unwrap();
    engine.stop().await;

    let proofs = world.server.office.proofs.lock().unwrap().clone();
    let said: Vec<Value> = proofs.iter().map(|proof| proven(proof, &key)).collect();
    let once: BTreeSet<_> = said.iter().map(|said| said["jti"].to_string()).collect();
    assert_eq!(once.len(), said.len(), "no proof twice");
    let asked = [path::SYNC, path::EVENTS, path::CONTACTS, path::VEHICLES];
    let addresses = asked.map(|path| format!("{}{path}", world.server.url()));
    for said in &said {
        assert_eq!(said["htm"], "GET");
        assert!(
            addresses.iter().any(|address| said["htu"] == **address),
            "{said}"
        );
    }
    let tokens: BTreeSet<_> = said.iter().map(|said| said["ath"].to_string()).collect();
    assert_eq!(tokens.len(), 2, "that of before and that of after");
}

/// Its key cannot be had.
struct Locked;

impl RequestSigner for Locked {
    fn headers(&self, _: Outgoing<'_>) -> Result<Vec<(&'static str, Secret)>, KeyError> {
        Err(KeyError::Locked)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_proven_is_not_sent() {
    let world = World::new();
    let engine = with_signer(&world, Arc::new(Locked)).await;
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(code(engine.refresh(Refresh {}).await), "keyring-locked");
    assert_eq!(world.server.opened(), 0);
}
