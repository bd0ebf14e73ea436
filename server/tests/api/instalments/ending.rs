//! Dues that are near, missed, and a plan that is over.

use serde_json::json;
use targa_contract::api::CaseFact;
use targa_domain::Cents;

use super::path::{
    NOTIFIED, becomes, facts, granted, happened, notice, path, seen, with_a_verbale,
};
use crate::stage::{MARIO, Stage, eventually, run_job};

/// How many messages IO has of the dues.
async fn told(stage: &Stage) -> usize {
    let sent = stage.platforms.look("io/messages").await;
    let all = sent["messages"].as_array().unwrap();
    let due =
        |message: &&serde_json::Value| message["content"]["subject"] == "Una rata sta per scadere";
    all.iter().filter(due).count()
}

async fn pay(stage: &Stage, number: u16) {
    let notice = notice(stage, number.into()).await;
    stage.platforms.pay(&notice).await;
    eventually("paid", || async {
        facts(stage)
            .await
            .iter()
            .any(|fact| matches!(fact, CaseFact::DuePaid { number: paid, .. } if *paid == number))
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_due_unpaid_ends_it_after_a_reminder() {
    let stage = with_a_verbale(NOTIFIED).await;
    granted(&stage).await;
    stage.go_to("2026-12-18T09:00:00Z").await;
    let near = CaseFact::DueNear {
        number: 1,
        amount: Cents::new(11_199),
        due: "2026-12-20".parse().unwrap(),
        last_chance: true,
    };
    happened(&stage, &near).await;
    eventually("told once", || async { told(&stage).await == 1 }).await;
    stage.go_to("2026-12-20T22:59:00Z").await;
    run_job(stage.app(), "instalments").await;
    assert_eq!(
        stage.signed_in(MARIO).get(&path(1)).await.ok()["state"],
        "active"
    );
    assert_eq!(told(&stage).await, 1);
    let dues = [notice(&stage, 1).await, notice(&stage, 8).await];
    stage.go_to("2026-12-21T09:00:00Z").await;
    becomes(&stage, "lapsed").await;
    let fine = seen(&stage).await;
    assert_eq!(
        (fine.get("plan"), &fine["state"]),
        (None, &json!("notified"))
    );
    // Half the maximum and the expenses, from today, with a notice of its own.
    let window = &fine["schedule"]["windows"][0];
    assert_eq!(
        (&window["kind"], &window["amount"], &window["first"]),
        (
            &json!("after-sixty-days"),
            &json!(174_700),
            &json!("2026-12-21")
        )
    );
    let now = fine["notice_number"].as_str().unwrap().to_owned();
    eventually("asked", || async {
        stage.platforms.amount(&now).await == Some(174_700)
    })
    .await;
    for due in &dues {
        assert_eq!(stage.platforms.try_to_pay(due).await.status(), 422);
    }
    let facts = facts(&stage).await;
    assert!(facts.contains(&CaseFact::DueMissed { number: 1 }));
    assert!(facts.contains(&CaseFact::InstalmentsLapsed { paid: Cents::ZERO }));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_later_due_may_be_late_two_may_not() {
    let stage = with_a_verbale(NOTIFIED).await;
    granted(&stage).await;
    pay(&stage, 1).await;
    stage.go_to("2027-01-21T09:00:00Z").await;
    happened(&stage, &CaseFact::DueMissed { number: 2 }).await;
    run_job(stage.app(), "instalments").await;
    assert_eq!(
        stage.signed_in(MARIO).get(&path(1)).await.ok()["state"],
        "active"
    );
    // Late, but paid: the plan goes on as if nothing had been.
    pay(&stage, 2).await;
    stage.go_to("2027-02-21T09:00:00Z").await;
    happened(&stage, &CaseFact::DueMissed { number: 3 }).await;
    stage.go_to("2027-03-19T09:00:00Z").await;
    let near = CaseFact::DueNear {
        number: 4,
        amount: Cents::new(11_199),
        due: "2027-03-20".parse().unwrap(),
        last_chance: true,
    };
    happened(&stage, &near).await;
    stage.go_to("2027-03-21T09:00:00Z").await;
    becomes(&stage, "lapsed").await;
    let fine = seen(&stage).await;
    // What was paid is on account: 1,747.00 less two dues.
    assert_eq!(
        (&fine["state"], &fine["schedule"]["windows"][0]["amount"]),
        (&json!("paid-short"), &json!(174_700 - 2 * 11_199))
    );
    let notice = fine["notice_number"].as_str().unwrap().to_owned();
    eventually("asked", || async {
        stage.platforms.amount(&notice).await == Some(174_700 - 2 * 11_199)
    })
    .await;
    stage.platforms.pay(&notice).await;
    eventually("paid", || async { seen(&stage).await["state"] == "paid" }).await;
}

/// Paid at the last moment, its receipt still on its way: the platform knows, and the plan goes on.
#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_on_its_way_saves_the_plan() {
    let stage = with_a_verbale(NOTIFIED).await;
    granted(&stage).await;
    stage.platforms.fault("receipts", "fail", 100_000).await;
    stage.platforms.pay(&notice(&stage, 1).await).await;
    stage.go_to("2026-12-21T09:00:00Z").await;
    run_job(stage.app(), "instalments").await;
    assert_eq!(
        stage.signed_in(MARIO).get(&path(1)).await.ok()["state"],
        "active"
    );
    stage.platforms.heal().await;
    stage.go_to("2026-12-21T10:00:00Z").await;
    eventually("counted", || async {
        seen(&stage).await["plan"]["dues"][0]
            .get("receipt")
            .is_some()
    })
    .await;
    run_job(stage.app(), "instalments").await;
    assert_eq!(
        stage.signed_in(MARIO).get(&path(1)).await.ok()["state"],
        "active"
    );
}
