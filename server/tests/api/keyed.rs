//! `Idempotency-Key`: sent again, it is answered again, and done once.

use reqwest::Method;
use serde_json::json;

use crate::stage::{ANNA, Api, PAOLO, Reply, Stage};

const LEASES: &str = "/v1/officer/leases";

async fn lease(officer: &Api, key: &str, count: i64) -> Reply {
    let request = officer.request(Method::POST, LEASES);
    let request = request.header("Idempotency-Key", key);
    officer.send(request.json(&json!({ "count": count }))).await
}

#[tokio::test]
async fn the_same_key_gets_the_same_numbers_and_its_own_ones_for_each_officer() {
    let stage = Stage::set().await;
    let (anna, paolo) = (stage.signed_in(ANNA), stage.signed_in(PAOLO));
    let first = lease(&anna, "a", 3).await.ok();
    assert_eq!(lease(&anna, "a", 3).await.ok(), first);
    assert_ne!(lease(&anna, "b", 3).await.ok(), first);
    assert_ne!(lease(&paolo, "a", 3).await.ok(), first);
    let stage = stage.restart().await;
    let anna = stage.signed_in(ANNA);
    assert_eq!(lease(&anna, "a", 3).await.ok(), first);
    // A day later the key is free.
    stage.go_to("2026-11-21T09:00:01Z").await;
    assert_ne!(lease(&anna, "a", 3).await.ok(), first);
}

#[tokio::test]
async fn a_key_names_one_request() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    lease(&anna, "a", 3).await.ok();
    let other = lease(&anna, "a", 4).await;
    assert_eq!((other.status.as_u16(), other.code()), (409, "conflict"));
    let elsewhere = anna.request(Method::POST, "/v1/contacts/email/code");
    let elsewhere = elsewhere.header("Idempotency-Key", "a");
    assert_eq!(anna.send(elsewhere).await.code(), "conflict");
}

#[tokio::test]
async fn what_went_wrong_may_go_well_under_the_same_key() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    assert_eq!(lease(&anna, "a", 0).await.code(), "invalid-field");
    lease(&anna, "a", 2).await.ok();
}

#[tokio::test]
async fn a_key_is_a_short_word() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    lease(&anna, &"k".repeat(64), 1).await.ok();
    for key in ["", "two words", "\u{e9}", &"k".repeat(65)] {
        let reply = lease(&anna, key, 1).await;
        assert_eq!(reply.body["field"], "idempotency-key", "{key:?}");
    }
    // Read whole before it is looked at, and still within the endpoint's limit.
    let large = anna.request(Method::POST, LEASES);
    let large = large
        .header("Idempotency-Key", "l")
        .body(vec![b' '; 17 << 10]);
    assert_eq!(anna.send(large).await.status, 413);
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_ten_times_at_once_it_is_done_once() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let replies = futures_util::future::join_all((0..10).map(|_| lease(&anna, "a", 2))).await;
    let mut answers = replies.into_iter().map(Reply::ok);
    let first = answers.next().unwrap();
    assert!(answers.all(|answer| answer == first));
}
