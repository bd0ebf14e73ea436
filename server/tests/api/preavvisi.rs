//! An officer's preavviso: taken in once, priced again, told to the platform and to its owner.

use serde_json::{Value, json};

use crate::stage::{
    ANNA, MARIA, MARIO, OFFICIAL_NOTICE, PAOLO, Stage, eventually, fine_id, masked, preavviso,
};

fn path(number: u16) -> String {
    format!("/v1/officer/preavvisi/{}", fine_id(number))
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_officer_to_the_platform_and_the_owner() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let reply = anna.put(&path(1), &preavviso(OFFICIAL_NOTICE)).await;
    insta::assert_json_snapshot!("issued", reply.shown());
    eventually("the position stands", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    let position = stage.platforms.position(OFFICIAL_NOTICE).await;
    assert_eq!(position["status"], "VALID");
    // What the platform was sent: no name, no plate, no code of a person.
    let sent = &stage.platforms.requests("gpd").await[0];
    insta::assert_json_snapshot!(
        "position",
        json!({ "query": sent["query"], "body": sent["body"] })
    );
    assert_eq!(stage.signed_in(MARIO).fines().await, [reply.body]);
    assert_eq!(stage.signed_in(MARIA).fines().await, Vec::<Value>::new());
}

#[tokio::test]
async fn sent_twice_it_is_one_and_other_content_is_a_conflict() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(2).await;
    let first = anna.put(&path(1), &preavviso(&numbers[0])).await;
    assert_eq!(first.status, 201);
    let again = anna.put(&path(1), &preavviso(&numbers[0])).await;
    assert_eq!((again.status.as_u16(), &again.body), (200, &first.body));
    let mut other = preavviso(&numbers[0]);
    other["place"] = json!("via dei Tigli 4");
    let conflict = anna.put(&path(1), &other).await;
    assert_eq!(conflict.code(), "conflict");
    insta::assert_json_snapshot!("conflict", conflict.shown());
    // The same key by another officer is another content.
    assert_eq!(
        stage
            .signed_in(PAOLO)
            .put(&path(1), &preavviso(&numbers[0]))
            .await
            .code(),
        "conflict"
    );
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sent_ten_times_at_once_it_is_one() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let body = preavviso(&number);
    let path = path(1);
    let sent = (0..10).map(|_| anna.put(&path, &body));
    let replies = futures_util::future::join_all(sent).await;
    let made = replies.iter().filter(|reply| reply.status == 201).count();
    assert_eq!(
        (made, replies.iter().all(|reply| reply.status.is_success())),
        (1, true)
    );
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
}

#[tokio::test]
async fn only_a_leased_number_and_only_once() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let unleased = anna.put(&path(1), &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(unleased.code(), "notice-number-not-leased");
    insta::assert_json_snapshot!("unleased", unleased.shown());
    let numbers = anna.lease(1).await;
    // Somebody else's.
    let foreign = stage
        .signed_in(PAOLO)
        .put(&path(1), &preavviso(&numbers[0]))
        .await;
    assert_eq!(foreign.code(), "notice-number-not-leased");
    assert_eq!(
        anna.put(&path(1), &preavviso(&numbers[0])).await.status,
        201
    );
    // Used.
    assert_eq!(
        anna.put(&path(2), &preavviso(&numbers[0])).await.code(),
        "notice-number-not-leased"
    );
}

#[tokio::test]
async fn paper_that_says_another_amount_is_refused() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    for amount in [5809, 5811, 8300, 0] {
        let mut body = preavviso(OFFICIAL_NOTICE);
        body["printed_amount"] = json!(amount);
        let reply = anna.put(&path(1), &body).await;
        assert_eq!(reply.code(), "price-mismatch");
    }
    // Refused is not taken in: the number is still free.
    assert_eq!(
        anna.put(&path(1), &preavviso(OFFICIAL_NOTICE)).await.status,
        201
    );
}

#[tokio::test]
async fn a_field_that_cannot_be_is_named() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let spoilt = |pointer: &str, value: Value| {
        let mut body = preavviso(OFFICIAL_NOTICE);
        *body.pointer_mut(pointer).unwrap() = value;
        body
    };
    let mut seen = Vec::new();
    for (pointer, value) in [
        ("/plate", json!("A")),
        ("/plate", json!(7)),
        ("/place", json!("  ")),
        ("/place", json!("x".repeat(201))),
        ("/place", json!("via\u{7}")),
        ("/violation/hypothesis", json!("999-1")),
        ("/violation/hypothesis", json!("DROP TABLE")),
        ("/violation/committed_at", json!("2026-11-20T10:30:00")),
        ("/violation/committed_at", json!("2026-02-30T10:30:00")),
        ("/violation/committed_at", json!("1990-01-01T10:30:00")),
        ("/issued_on", json!("2026-11-21")),
        ("/issued_on", json!("2026-11-19")),
        ("/notice_number", json!("30203200270000025")),
        ("/printed_amount", json!(58.1)),
    ] {
        let reply = anna.put(&path(1), &spoilt(pointer, value)).await;
        assert_eq!(
            (reply.status.as_u16(), reply.code()),
            (422, "invalid-field"),
            "{pointer}"
        );
        seen.push(json!([pointer, reply.body["field"], reply.body["params"]]));
    }
    insta::assert_json_snapshot!("fields", seen);
    assert_eq!(
        anna.put("/v1/officer/preavvisi/17", &preavviso(OFFICIAL_NOTICE))
            .await
            .code(),
        "not-found"
    );
}

#[tokio::test]
async fn a_vehicle_that_becomes_mine_brings_its_fines() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let number = anna.lease(1).await.remove(0);
    let mut body = preavviso(&number);
    body["plate"] = json!("ZZ999ZZ");
    assert_eq!(anna.put(&path(1), &body).await.status, 201);
    assert!(stage.signed_in(MARIA).fines().await.is_empty());
    crate::stage::give_vehicle(stage.app(), MARIA, "ZZ999ZZ", "Furgone").await;
    let page = stage.signed_in(MARIA).sync("").await;
    insta::assert_json_snapshot!("brought", masked(page, &["/next", "/fines/0/schedule"]));
}

#[tokio::test]
async fn the_hour_that_comes_twice_is_not_the_future() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let mut body = preavviso(OFFICIAL_NOTICE);
    body["violation"]["committed_at"] = json!("2026-10-25T02:50:00");
    body["issued_on"] = json!("2026-10-25");
    // 02:05 in summer time: ten to three has not been, not even once.
    stage.go_to("2026-10-25T00:05:00Z").await;
    let early = anna.put(&path(1), &body).await;
    assert_eq!(
        (early.code(), &early.body["field"]),
        ("invalid-field", &json!("committed_at"))
    );
    // 02:05 again, in winter time: ten to three was a quarter of an hour ago.
    stage.go_to("2026-10-25T01:05:00Z").await;
    assert_eq!(anna.put(&path(1), &body).await.status, 201);
}
