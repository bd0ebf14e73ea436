//! Due after due, until the fine is paid.

use serde_json::json;
use targa_contract::api::CaseFact;
use targa_domain::Cents;

use super::path::{NOTIFIED, becomes, facts, granted, happened, notice, seen, with_a_verbale};
use crate::stage::{eventually, fine_id};

#[tokio::test(flavor = "multi_thread")]
async fn every_due_paid_the_fine_is() {
    let stage = with_a_verbale(NOTIFIED).await;
    let mario = granted(&stage).await;
    // Through the checkout: what is paid of the fine is its next due.
    let body = json!({ "fines": [fine_id(1)] });
    let started = mario.post("/v1/payments", &body).await.ok();
    let page = started["checkout_url"].as_str().unwrap();
    stage.platforms.pay_on_page(page).await;
    let amount = Cents::new(11_199);
    happened(&stage, &CaseFact::DuePaid { number: 1, amount }).await;
    let fine = seen(&stage).await;
    assert_eq!(
        (
            &fine["state"],
            &fine["plan"]["dues"][0]["receipt"]["amount"]
        ),
        (&json!("notified"), &json!(11_199))
    );
    assert_eq!(fine.get("receipt"), None);
    // The others at the bar, in any order.
    for number in [3, 2, 4, 5, 6, 7, 8] {
        stage.platforms.pay(&notice(&stage, number).await).await;
    }
    eventually("paid", || async { seen(&stage).await["state"] == "paid" }).await;
    becomes(&stage, "paid-off").await;
    assert_eq!(
        facts(&stage).await.last(),
        Some(&CaseFact::InstalmentsPaidOff)
    );
    let again = mario.post("/v1/payments", &body).await;
    assert_eq!(again.code(), "already-paid");
    let log = stage.app().store.verify_case_log().await.unwrap();
    assert!(log.is_ok());
}

/// The office's verdict is kept while the platform is away; the dues follow when it is back.
#[tokio::test(flavor = "multi_thread")]
async fn a_platform_that_is_away_holds_up_only_the_notices() {
    let stage = with_a_verbale(NOTIFIED).await;
    eventually("asked", || async {
        stage.platforms.amount(crate::stage::NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    assert_eq!(super::path::ask(&stage).await.status, 201);
    stage.platforms.fault("gpd", "fail", 100_000).await;
    let office = stage.signed_in(crate::stage::OLGA);
    let accept = json!({ "decision": "accept" });
    let accepted = office.put(&super::path::decision(1), &accept).await.ok();
    assert_eq!(accepted["state"], "accepted");
    let fine = seen(&stage).await;
    assert_eq!(fine["plan"]["dues"][0]["payable"], false);
    let mario = stage.signed_in(crate::stage::MARIO);
    let body = json!({ "fines": [fine_id(1)] });
    assert_eq!(
        mario.post("/v1/payments", &body).await.code(),
        "not-payable"
    );
    stage.platforms.heal().await;
    stage.go_to("2026-11-20T10:00:00Z").await;
    becomes(&stage, "active").await;
}

/// An answer of the platform that was lost makes no due twice.
#[tokio::test(flavor = "multi_thread")]
async fn lost_answers_make_nothing_twice() {
    let stage = with_a_verbale(NOTIFIED).await;
    eventually("asked", || async {
        stage.platforms.amount(crate::stage::NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
    assert_eq!(super::path::ask(&stage).await.status, 201);
    stage.platforms.fault("gpd", "lose", 12).await;
    let office = stage.signed_in(crate::stage::OLGA);
    let accept = json!({ "decision": "accept" });
    office.put(&super::path::decision(1), &accept).await.ok();
    stage.platforms.heal().await;
    stage.go_to("2026-11-20T11:00:00Z").await;
    becomes(&stage, "active").await;
    let positions = stage.platforms.look("positions").await;
    assert_eq!(positions["positions"].as_array().unwrap().len(), 1 + 8);
}
