//! Numbers are given out once, in order, to one officer.

use std::collections::BTreeSet;

use serde_json::json;

use crate::stage::{ANNA, OFFICIAL_NOTICE, PAOLO, Stage};

#[tokio::test]
async fn the_first_number_is_the_official_example() {
    let stage = Stage::set().await;
    let reply = stage
        .signed_in(ANNA)
        .post("/v1/officer/leases", &json!({ "count": 3 }))
        .await;
    insta::assert_json_snapshot!(reply.shown());
    assert_eq!(reply.body["notice_numbers"][0], OFFICIAL_NOTICE);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_number_is_given_twice() {
    let stage = Stage::set().await;
    let (anna, paolo) = (stage.signed_in(ANNA), stage.signed_in(PAOLO));
    let (a, b, c, d) = tokio::join!(
        anna.lease(40),
        paolo.lease(40),
        anna.lease(40),
        paolo.lease(40)
    );
    let all: BTreeSet<String> = [a, b, c, d].concat().into_iter().collect();
    assert_eq!(all.len(), 160);
    let stage = stage.restart().await;
    let later = stage.signed_in(ANNA).lease(1).await;
    assert!(later.iter().all(|number| !all.contains(number)));
}

#[tokio::test]
async fn a_lease_has_a_size() {
    let stage = Stage::set().await;
    for count in [json!(0), json!(101)] {
        let reply = stage
            .signed_in(ANNA)
            .post("/v1/officer/leases", &json!({ "count": count }))
            .await;
        assert_eq!(
            (reply.code(), &reply.body["field"]),
            ("invalid-field", &json!("count"))
        );
    }
    let reply = stage
        .signed_in(ANNA)
        .post("/v1/officer/leases", &json!({ "count": -1 }))
        .await;
    assert_eq!(
        (reply.code(), &reply.body["field"]),
        ("invalid-field", &json!("count"))
    );
}
