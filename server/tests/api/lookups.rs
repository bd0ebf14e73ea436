//! One fine without an account: the right pair or nothing, and few tries.

use serde_json::json;

use crate::stage::{
    ANNA, Api, MARIO, OFFICIAL_NOTICE, Reply, Stage, eventually, fine_id, preavviso,
};

async fn with_a_fine() -> Stage {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(
        anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await.status,
        201
    );
    stage
}

async fn look(api: &Api, number: &str, plate: &str) -> Reply {
    api.post("/v1/lookups", &json!({ "number": number, "plate": plate }))
        .await
}

#[tokio::test]
async fn number_and_plate_find_it_however_they_are_typed() {
    let stage = with_a_fine().await;
    let open = stage.anonymous();
    let found = look(&open, OFFICIAL_NOTICE, "AB123CD").await;
    insta::assert_json_snapshot!("found", found.shown());
    for (number, plate) in [
        ("3020 3200 2700 0002 51", "ab 123 cd"),
        ("P-0320027000002", "AB-123-CD"),
        (" p-0320027000002 ", "AB123CD"),
    ] {
        assert_eq!(
            look(&open, number, plate).await.ok(),
            found.body,
            "{number}"
        );
    }
    // Only what paying needs.
    let text = found.body.to_string();
    assert!(!text.contains("AB123CD") && !text.contains("Fontana") && !text.contains(&fine_id(1)));
}

#[tokio::test]
async fn a_wrong_pair_tells_nothing() {
    let stage = with_a_fine().await;
    let open = stage.anonymous();
    let wrong_plate = look(&open, OFFICIAL_NOTICE, "EF456GH").await;
    assert_eq!(wrong_plate.code(), "not-found");
    for number in ["302032002700999904", "P-9", "", "DROP TABLE fines", "%"] {
        let reply = look(&open, number, "AB123CD").await;
        assert_eq!(
            (reply.code(), &reply.body),
            ("not-found", &wrong_plate.body),
            "{number}"
        );
    }
}

#[tokio::test]
async fn few_tries() {
    let stage = with_a_fine().await;
    let open = stage.anonymous();
    // Ten at once; on a slow machine one comes back while they are made.
    let mut tries = 0;
    while look(&open, OFFICIAL_NOTICE, "ZZ999ZZ").await.code() == "not-found" {
        tries += 1;
        assert!(tries < 20, "never refused");
    }
    assert!(tries >= 10, "refused after {tries}");
    // The right pair too: otherwise the limit itself would tell.
    let refused = look(&open, OFFICIAL_NOTICE, "AB123CD").await;
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (429, "too-many-requests")
    );
    let seconds: u64 = refused.headers["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=7).contains(&seconds));
    assert_eq!(refused.body["params"]["seconds"], seconds.to_string());
}

#[tokio::test]
async fn each_answer_says_how_many_tries_are_left() {
    let stage = with_a_fine().await;
    let open = stage.anonymous();
    // A good one does not count.
    let right = look(&open, OFFICIAL_NOTICE, "AB123CD").await;
    assert_eq!((right.status.as_u16(), right.limits()), (200, [10, 10, 0]));
    let wrong = look(&open, OFFICIAL_NOTICE, "EF456GH").await;
    assert_eq!((wrong.code(), wrong.limits()), ("not-found", [10, 9, 6]));
    let last = loop {
        let reply = look(&open, OFFICIAL_NOTICE, "ZZ999ZZ").await;
        if reply.code() == "too-many-requests" {
            break reply;
        }
    };
    assert_eq!(last.limits()[..2], [10, 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paid_one_says_when_and_how_much() {
    let stage = with_a_fine().await;
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await.is_some()
    })
    .await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    let open = stage.anonymous();
    let mario = stage.signed_in(MARIO);
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let paid = look(&open, OFFICIAL_NOTICE, "AB123CD").await.ok();
    assert_eq!(
        (&paid["state"], &paid["paid"]["amount"]),
        (&json!("paid"), &json!(5810))
    );
}
