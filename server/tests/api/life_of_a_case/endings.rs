//! What stops a case: a payment, ninety days, another collector, five years.

use serde_json::json;

use super::path::{DRAWN_UP, EVERYTHING, ISSUED, asked, happened, issue, notified, seen, writes};
use crate::stage::{ANNA, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso, run_job};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_becomes_no_verbale() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    issue(&stage).await;
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    eventually("paid", || async { seen(&stage).await["state"] == "paid" }).await;
    stage.go_to(DRAWN_UP).await;
    for job in targa_server::jobs::JOBS {
        run_job(stage.app(), job.name).await;
    }
    let fine = seen(&stage).await;
    assert_eq!(
        (&fine["state"], fine.get("verbale")),
        (&json!("paid"), None)
    );
    assert_eq!(writes(&stage, "send", "POST").await, 0);
}

/// Nobody was told where the verbale goes until the ninety days were over: nothing is owed any more.
#[tokio::test(flavor = "multi_thread")]
async fn ninety_days_without_dispatch_end_it() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    issue(&stage).await;
    stage.platforms.fault("registry", "fail", 1000).await;
    stage.go_to(DRAWN_UP).await;
    happened(&stage, "verbale-drawn-up").await;
    asked(&stage, 6310).await;
    stage.go_to("2026-07-19T21:00:00Z").await;
    run_job(stage.app(), "notifications").await;
    assert_eq!(seen(&stage).await["state"], "preavviso");
    stage.go_to("2026-07-20T09:00:00Z").await;
    happened(&stage, "notify-term-missed").await;
    let fine = seen(&stage).await;
    assert_eq!(fine["state"], "annulled");
    let notice = fine["notice_number"].as_str().unwrap();
    eventually("withdrawn", || async {
        stage.platforms.position(notice).await["status"] == "INVALID"
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_body_collects_what_stays_unpaid() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    notified(&stage).await;
    let position = |stage: &str, owed: i64, collected: i64| {
        json!({ "number": "ING/2026/77", "stage": stage, "owed": owed, "collected": collected,
                "page": "https://riscossione.example/77" })
    };
    let told = "coercive/positions?verbale=V/2026/000001";
    stage
        .platforms
        .tell(told, &position("taken-on", 19_000, 0))
        .await;
    stage.go_to("2026-08-17T09:00:00Z").await;
    happened(&stage, "sent-to-collection").await;
    let fine = seen(&stage).await;
    assert_eq!(fine["collection"]["owed"], 19_000);
    let notice = fine["notice_number"].as_str().unwrap();
    assert_eq!(stage.platforms.try_to_pay(notice).await.status(), 422);
    let body = json!({ "fines": [fine_id(1)] });
    let mario = stage.signed_in(crate::stage::MARIO);
    assert_eq!(
        mario.post("/v1/payments", &body).await.code(),
        "not-payable"
    );
    stage
        .platforms
        .tell(told, &position("closed", 0, 19_000))
        .await;
    stage.go_to("2026-08-19T09:00:00Z").await;
    happened(&stage, "collection-closed").await;
    assert_eq!(seen(&stage).await["state"], "paid");
}

#[tokio::test(flavor = "multi_thread")]
async fn five_years_after_the_notification_it_is_prescribed() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    notified(&stage).await;
    stage.go_to("2031-05-17T09:00:00Z").await;
    run_job(stage.app(), "prescription").await;
    assert_eq!(seen(&stage).await["state"], "notified");
    stage.go_to("2031-05-19T09:00:00Z").await;
    happened(&stage, "prescribed").await;
    assert_eq!(seen(&stage).await["state"], "annulled");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_lay_unused_too_long_is_taken_back() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(2).await;
    let path = |n| format!("/v1/officer/preavvisi/{}", fine_id(n));
    let used = anna.put(&path(1), &preavviso(&numbers[0])).await;
    assert_eq!(used.status, 201);
    stage.go_to("2026-12-20T08:59:59Z").await;
    run_job(stage.app(), "leases").await;
    stage.go_to("2026-12-20T09:00:01Z").await;
    run_job(stage.app(), "leases").await;
    let late = anna.put(&path(2), &preavviso(&numbers[1])).await;
    assert_eq!(late.code(), "notice-number-not-leased");
    let again = anna.put(&path(1), &preavviso(&numbers[0])).await;
    assert_eq!(again.status, 200, "what was issued stays issued");
    let next = anna.lease(1).await;
    assert!(!numbers.contains(&next[0]), "never given out again");
}
