//! A partner that holds one notice per debt (ACA): the same fine, one number, always today's sum.

use serde_json::json;

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

async fn issued() -> Stage {
    let stage = Stage::set_with_the_archive().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let put = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(put.status, 201);
    assert_eq!(put.body.get("options"), None);
    asks(&stage, 5810).await;
    stage
}

async fn asks(stage: &Stage, cents: i64) {
    eventually(&format!("{cents} is asked"), || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(cents)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_asks_todays_sum_and_is_paid_once() {
    let stage = issued().await;
    let requests = stage.platforms.requests("gpd").await;
    assert_eq!(requests.len(), 1);
    insta::assert_json_snapshot!("stands", requests[0]["body"]);
    stage.go_to("2026-11-26T09:00:00Z").await;
    asks(&stage, 8300).await;
    let mario = stage.signed_in(MARIO);
    let body = json!({ "fines": [fine_id(1)] });
    let started = mario.post("/v1/payments", &body).await.ok();
    let page = started["checkout_url"].as_str().unwrap();
    stage.platforms.pay_on_page(page).await;
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let again = stage.platforms.try_to_pay(OFFICIAL_NOTICE).await;
    assert_eq!(again.status(), 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_lost_makes_nothing_twice() {
    let stage = issued().await;
    stage.platforms.fault("gpd", "lose", 1).await;
    stage.go_to("2026-11-26T09:00:00Z").await;
    asks(&stage, 8300).await;
    let positions = stage.platforms.look("positions").await;
    assert_eq!(positions["positions"].as_array().unwrap().len(), 1);
}

/// What is paid in the moment in which it is to be changed is taken for paid, not for an error.
#[tokio::test(flavor = "multi_thread")]
async fn paid_before_it_could_be_changed() {
    let stage = issued().await;
    stage.platforms.fault("receipts", "fail", 1000).await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    stage.go_to("2026-11-26T09:00:00Z").await;
    let mario = stage.signed_in(MARIO);
    let body = json!({ "fines": [fine_id(1)] });
    assert_eq!(
        mario.post("/v1/payments", &body).await.code(),
        "already-paid"
    );
    stage.platforms.heal().await;
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
}
