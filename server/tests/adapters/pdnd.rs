//! PDND: the assertion, and vouchers that many calls share.

use futures_util::future::join_all;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use rsa::pkcs1::EncodeRsaPublicKey;
use serde_json::{Value, json};
use targa_server::ports::{Holding, PlatformError};

use crate::bench::{Bench, PDND_KEY, TODAY, mario, plate};

async fn ask(bench: &Bench) -> Result<Holding, PlatformError> {
    let registry = bench.platforms.registry.clone().unwrap();
    registry.holding(&plate(), &mario(), TODAY).await
}

#[tokio::test]
async fn the_assertion_is_exactly_what_pdnd_asks_for() {
    let bench = Bench::start().await;
    ask(&bench).await.unwrap();
    let form = bench.calls("pdnd").await[0]["body"].clone();
    assert_eq!(form["grant_type"], "client_credentials");
    assert_eq!(form["client_id"], "66666666-7777-4888-9999-aaaaaaaaaaaa");
    let assertion = form["client_assertion"].as_str().unwrap();
    let header = decode_header(assertion).unwrap();
    assert_eq!(header.alg, Algorithm::RS256);
    assert_eq!(header.typ.as_deref(), Some("JWT"));
    assert_eq!(header.kid.as_deref(), Some("the-key-of-pontechiaro"));
    let public = PDND_KEY.to_public_key().to_pkcs1_der().unwrap();
    let mut rules = Validation::new(Algorithm::RS256);
    rules.set_audience(&["auth.interop.example/client-assertion"]);
    // Its time is the bench's.
    rules.validate_exp = false;
    let key = DecodingKey::from_rsa_der(public.as_bytes());
    let claims = decode::<Value>(assertion, &key, &rules).unwrap().claims;
    let mut names: Vec<_> = claims.as_object().unwrap().keys().collect();
    names.sort();
    assert_eq!(
        names,
        ["aud", "exp", "iat", "iss", "jti", "purposeId", "sub"]
    );
    let client = json!("66666666-7777-4888-9999-aaaaaaaaaaaa");
    assert_eq!((&claims["iss"], &claims["sub"]), (&client, &client));
    assert_eq!(claims["purposeId"], "11111111-2222-4333-8444-555555555555");
    let start = crate::bench::START.parse::<jiff::Timestamp>().unwrap();
    assert_eq!(claims["iat"], start.as_second());
}

#[tokio::test]
async fn many_callers_share_one_voucher_until_shortly_before_its_end() {
    let bench = Bench::start().await;
    let asked = join_all((0..20).map(|_| ask(&bench))).await;
    assert!(asked.iter().all(Result::is_ok), "{asked:?}");
    assert_eq!(bench.calls("pdnd").await.len(), 1);
    // Good for ten minutes.
    bench.go_to("2026-11-20T09:09:20Z").await;
    ask(&bench).await.unwrap();
    assert_eq!(bench.calls("pdnd").await.len(), 1);
    bench.go_to("2026-11-20T09:09:40Z").await;
    ask(&bench).await.unwrap();
    assert_eq!(bench.calls("pdnd").await.len(), 2);
    assert!(
        bench
            .calls("registry")
            .await
            .iter()
            .all(|call| call["status"] == 200)
    );
}

#[tokio::test]
async fn a_voucher_that_is_refused_before_its_time_is_fetched_anew() {
    let bench = Bench::start().await;
    ask(&bench).await.unwrap();
    // Only the platforms' clock: they find it too old before we do.
    let later = json!({ "now": "2026-11-20T09:10:10Z" });
    bench.control(reqwest::Method::PUT, "clock", &later).await;
    bench.clock.set("2026-11-20T09:09:00Z");
    ask(&bench).await.unwrap();
    assert_eq!(bench.calls("pdnd").await.len(), 2);
}

#[tokio::test]
async fn without_pdnd_the_service_cannot_be_asked_and_that_is_said() {
    let bench = Bench::start().await;
    bench.fault("pdnd", "fail", 1).await;
    let error = ask(&bench).await.unwrap_err();
    assert_eq!(error.to_string(), "PDND: refused with status 503");
    assert!(bench.calls("registry").await.is_empty());
    ask(&bench).await.unwrap();
    bench.go_to("2026-11-20T10:00:00Z").await;
    bench.fault("pdnd", "nonsense", 1).await;
    let error = ask(&bench).await.unwrap_err();
    assert!(
        matches!(
            error,
            PlatformError::Nonsense {
                platform: "PDND",
                ..
            }
        ),
        "{error}"
    );
}
