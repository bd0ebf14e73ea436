//! A platform that fails, forgets to answer or answers twice: nothing is lost, nothing is done twice.

use serde_json::json;

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso, run_job};

async fn issue(stage: &Stage) -> crate::stage::Reply {
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await
}

async fn payable(stage: &Stage) {
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preavviso_is_taken_in_while_the_platform_is_down() {
    let stage = Stage::set().await;
    stage.platforms.fault("gpd", "fail", 1000).await;
    assert_eq!(issue(&stage).await.status, 201);
    assert_eq!(stage.signed_in(MARIO).fines().await.len(), 1);
    let body = json!({ "fines": [fine_id(1)] });
    let refused = stage.signed_in(MARIO).post("/v1/payments", &body).await;
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (503, "platform-unavailable")
    );
    assert_eq!(refused.headers["retry-after"], "30");
    insta::assert_json_snapshot!("unavailable", refused.shown());
    assert_eq!(stage.platforms.amount(OFFICIAL_NOTICE).await, None);
    stage.platforms.heal().await;
    // The pause before the next try, by the clock that tries are counted with.
    stage.clock.set("2026-11-20T09:10:00Z");
    payable(&stage).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_waits_across_a_restart() {
    let stage = Stage::set().await;
    stage.platforms.fault("gpd", "fail", 1000).await;
    assert_eq!(issue(&stage).await.status, 201);
    let stage = stage.restart().await;
    assert_eq!(stage.platforms.amount(OFFICIAL_NOTICE).await, None);
    stage.platforms.heal().await;
    stage.clock.set("2026-11-20T09:10:00Z");
    payable(&stage).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_was_lost_does_not_make_two() {
    let stage = Stage::set().await;
    stage.platforms.fault("gpd", "lose", 1).await;
    assert_eq!(issue(&stage).await.status, 201);
    payable(&stage).await;
    stage.clock.set("2026-11-20T09:10:00Z");
    // Known to the platform, not to us: told again until it is confirmed.
    eventually("confirmed", || async {
        let id = fine_id(1).parse().unwrap();
        stage
            .app()
            .store
            .position(id)
            .await
            .unwrap()
            .is_some_and(|position| position.told.is_some())
    })
    .await;
    assert_eq!(stage.platforms.amount(OFFICIAL_NOTICE).await, Some(5810));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_arrives_twice_does_not_make_two() {
    let stage = Stage::set().await;
    stage.platforms.fault("gpd", "repeat", 1).await;
    assert_eq!(issue(&stage).await.status, 201);
    stage.clock.set("2026-11-20T09:10:00Z");
    payable(&stage).await;
    assert_eq!(
        stage.platforms.position(OFFICIAL_NOTICE).await["status"],
        "VALID"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_listed_twice_and_a_list_that_fails_count_once() {
    let stage = Stage::set().await;
    issue(&stage).await.ok();
    payable(&stage).await;
    stage.platforms.fault("receipts", "fail", 4).await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    stage.platforms.heal().await;
    stage.platforms.fault("receipts", "repeat", 10).await;
    let mario = stage.signed_in(MARIO);
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let cursor = mario.sync("").await["next"].as_str().unwrap().to_owned();
    run_job(stage.app(), "receipts").await;
    run_job(stage.app(), "receipts").await;
    let quiet = mario.sync(&cursor).await;
    assert_eq!(
        quiet["fines"],
        json!([]),
        "a receipt taken in once more is no change"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn checkout_down_is_said() {
    let stage = Stage::set().await;
    issue(&stage).await.ok();
    payable(&stage).await;
    stage.platforms.fault("checkout", "fail", 1).await;
    let mario = stage.signed_in(MARIO);
    let body = json!({ "fines": [fine_id(1)] });
    assert_eq!(
        mario.post("/v1/payments", &body).await.code(),
        "platform-unavailable"
    );
    mario.post("/v1/payments", &body).await.ok();
}

/// A page of HTML with status 200, as gateways under maintenance give it.
#[tokio::test(flavor = "multi_thread")]
async fn nonsense_is_no_answer_and_nothing_is_done_twice() {
    let stage = Stage::set().await;
    stage.platforms.fault("gpd", "nonsense", 1000).await;
    assert_eq!(issue(&stage).await.status, 201);
    let mario = stage.signed_in(MARIO);
    let body = json!({ "fines": [fine_id(1)] });
    let refused = mario.post("/v1/payments", &body).await;
    assert_eq!(
        (refused.status.as_u16(), refused.code()),
        (503, "platform-unavailable")
    );
    stage.platforms.heal().await;
    stage.clock.set("2026-11-20T09:10:00Z");
    payable(&stage).await;
    stage.platforms.fault("checkout", "nonsense", 1000).await;
    assert_eq!(
        mario.post("/v1/payments", &body).await.code(),
        "platform-unavailable"
    );
    stage.platforms.heal().await;
    stage.platforms.fault("receipts", "nonsense", 3).await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    eventually("paid once", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let receipts = mario.get("/v1/receipts").await.ok();
    assert_eq!(receipts["receipts"].as_array().unwrap().len(), 1);
}
