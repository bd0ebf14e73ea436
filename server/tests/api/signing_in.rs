//! Only tokens of our gateway, for us, alive and strong enough; only officers where officers work.

use jsonwebtoken::get_current_timestamp;
use serde_json::json;

use crate::stage::{ANNA, Claims, Key, MARIO, Stage};

async fn code(stage: &Stage, token: String) -> (u16, String, String) {
    let reply = stage.with_token(token).get("/v1/sync").await;
    let challenge = reply.headers["www-authenticate"]
        .to_str()
        .unwrap()
        .to_owned();
    (reply.status.as_u16(), reply.code().to_owned(), challenge)
}

#[tokio::test]
async fn a_good_token_opens_and_none_does_not() {
    let stage = Stage::set().await;
    stage.signed_in(MARIO).get("/v1/sync").await.ok();
    let none = stage.anonymous().get("/v1/sync").await;
    assert_eq!(none.code(), "unauthorized");
    assert_eq!(none.headers["www-authenticate"], "Bearer");
    for wrong in ["", "x", "a.b.c", "eyJhbGciOiJFUzI1NiJ9.e30.", "  "] {
        let (status, code, _) = code(&stage, wrong.to_owned()).await;
        assert_eq!((status, code.as_str()), (401, "unauthorized"), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_spoilt_token_is_refused() {
    let stage = Stage::set().await;
    let now = get_current_timestamp();
    let good = || Claims::of(MARIO);
    for (what, claims) in [
        (
            "another issuer",
            good().with("iss", json!("https://other.example")),
        ),
        (
            "another audience",
            good().with("aud", json!("https://other.example")),
        ),
        ("no audience", good().without("aud")),
        ("expired", good().with("exp", json!(now - 120))),
        ("without an end", good().without("exp")),
        ("not yet", good().with("nbf", json!(now + 120))),
        ("no subject", good().without("sub")),
        ("no person", good().without("fiscalNumber")),
        (
            "a code that is none",
            good().with("fiscalNumber", json!("TINIT-RSSMRA80A01L219X")),
        ),
        (
            "a code of another land",
            good().with("fiscalNumber", json!("TINDE-RSSMRA85T10A562S")),
        ),
    ] {
        let (status, code, challenge) = code(&stage, stage.issuer.token(&claims)).await;
        assert_eq!((status, code.as_str()), (401, "unauthorized"), "{what}");
        assert_eq!(challenge, "Bearer error=\"invalid_token\"", "{what}");
    }
}

/// Nobody's clock is quite right: half a minute is forgiven, both ways.
#[tokio::test]
async fn a_gateway_whose_clock_is_a_little_off_is_believed() {
    let stage = Stage::set().await;
    let now = get_current_timestamp();
    for (claim, time) in [("exp", now - 10), ("nbf", now + 10), ("iat", now + 10)] {
        let claims = Claims::of(MARIO).with(claim, json!(time));
        let api = stage.with_token(stage.issuer.token(&claims));
        api.get("/v1/sync").await.ok();
    }
}

#[tokio::test]
async fn a_weak_sign_in_asks_for_a_stronger_one() {
    let stage = Stage::set().await;
    for claims in [
        Claims::of(MARIO).with("acr", json!("https://www.spid.gov.it/SpidL1")),
        Claims::of(MARIO).with("acr", json!("urn:mace:incommon:iap:bronze")),
        Claims::of(MARIO).without("acr"),
    ] {
        let (status, _, challenge) = code(&stage, stage.issuer.token(&claims)).await;
        assert_eq!(
            (status, challenge.as_str()),
            (401, "Bearer error=\"insufficient_user_authentication\"")
        );
    }
    let strong = Claims::of(MARIO).with("acr", json!("https://www.spid.gov.it/SpidL3"));
    stage
        .with_token(stage.issuer.token(&strong))
        .get("/v1/sync")
        .await
        .ok();
}

#[tokio::test]
async fn a_signature_that_is_not_the_gateways_is_refused() {
    let stage = Stage::set().await;
    let claims = Claims::of(MARIO);
    // Known name, other key.
    let forged = stage.issuer.signed_by(&Key::new("first"), &claims);
    assert_eq!(code(&stage, forged).await.0, 401);
    // Unknown name.
    let foreign = stage.issuer.signed_by(&Key::new("foreign"), &claims);
    assert_eq!(code(&stage, foreign).await.0, 401);
    // No signature at all.
    let token = stage.issuer.token(&claims);
    let payload = token.split('.').nth(1).unwrap();
    let none = format!("eyJhbGciOiJub25lIiwia2lkIjoiZmlyc3QifQ.{payload}.");
    assert_eq!(code(&stage, none).await.0, 401);
    // The gateway's own signature under another content.
    let mut parts: Vec<&str> = token.split('.').collect();
    let other = stage.issuer.token(&Claims::of(ANNA));
    parts[1] = other.split('.').nth(1).unwrap();
    assert_eq!(code(&stage, parts.join(".")).await.0, 401);
    // A shared secret: the header `{"alg":"HS256","kid":"first"}`.
    let shared = format!("eyJhbGciOiJIUzI1NiIsImtpZCI6ImZpcnN0In0.{payload}.AAAA");
    assert_eq!(code(&stage, shared).await.0, 401);
}

#[tokio::test]
async fn a_citizen_is_no_officer() {
    let stage = Stage::set().await;
    let body = json!({ "count": 1 });
    let reply = stage
        .signed_in(MARIO)
        .post("/v1/officer/leases", &body)
        .await;
    assert_eq!(reply.code(), "forbidden");
    stage
        .signed_in(ANNA)
        .post("/v1/officer/leases", &body)
        .await
        .ok();
    let id = crate::stage::fine_id(1);
    let path = format!("/v1/officer/preavvisi/{id}");
    assert_eq!(
        stage.signed_in(MARIO).put(&path, &json!({})).await.code(),
        "forbidden"
    );
}

#[tokio::test]
async fn a_new_key_is_found_and_invented_ones_do_not_hammer_the_gateway() {
    let stage = Stage::set().await;
    // RSA, as most gateways sign; published before the first token comes.
    let second = Key::new_rsa("second");
    stage.issuer.publish(&second);
    let token = stage.issuer.signed_by(&second, &Claims::of(MARIO));
    stage.with_token(token).get("/v1/sync").await.ok();
    stage.signed_in(MARIO).get("/v1/sync").await.ok();
    assert_eq!(stage.issuer.fetches(), 1);
    for number in 0..20 {
        let foreign = Key::new(&format!("invented-{number}"));
        let token = stage.issuer.signed_by(&foreign, &Claims::of(MARIO));
        assert_eq!(code(&stage, token).await.0, 401);
    }
    assert_eq!(stage.issuer.fetches(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_that_is_down_is_not_the_persons_fault() {
    let stage = Stage::set().await;
    stage.issuer.set_down(true);
    let reply = stage.signed_in(MARIO).get("/v1/sync").await;
    assert_eq!(reply.code(), "platform-unavailable");
    assert_eq!(reply.headers["retry-after"], "10");
    // Public things go on.
    stage.anonymous().get("/v1/municipality").await.ok();
}

#[tokio::test]
async fn known_keys_outlive_the_gateway_for_a_while() {
    let stage = Stage::set().await;
    stage.signed_in(MARIO).get("/v1/sync").await.ok();
    stage.issuer.set_down(true);
    stage.signed_in(ANNA).get("/v1/sync").await.ok();
}
