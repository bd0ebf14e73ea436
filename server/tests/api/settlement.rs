//! What receipts do to fines, one by one: short, then the rest; too much; twice; nobody's.

use jiff::Timestamp;
use serde_json::json;
use targa_contract::api::{CaseFact, FineState};
use targa_domain::Cents;
use targa_server::ports::PaidNotice;
use targa_server::store::{Settlement, StoreError, Taken, Taking};

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

pub(crate) fn receipt(id: &str, notice: &str, cents: i64, paid_at: &str) -> PaidNotice {
    PaidNotice {
        receipt_id: id.to_owned(),
        notice_number: notice.parse().unwrap(),
        amount: Cents::new(cents),
        paid_at: paid_at.parse().unwrap(),
        psp: "Banca di prova".to_owned(),
    }
}

pub(crate) async fn take(stage: &Stage, paid: &PaidNotice) -> Taken {
    let app = stage.app();
    let settings = &app.municipality.settings;
    let paid_on = app.clock.date_of(paid.paid_at);
    let judge = |case: &_| -> Result<Settlement, StoreError> {
        Ok(targa_server::settle(case, paid.amount, paid_on, settings).unwrap())
    };
    let taking = Taking {
        now: app.clock.now(),
        paid_on,
        rest_until: app.rest_until(),
    };
    app.store.take_receipt(paid, &taking, judge).await.unwrap()
}

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

#[tokio::test(flavor = "multi_thread")]
async fn short_then_the_rest() {
    let stage = with_a_fine().await;
    let mario = stage.signed_in(MARIO);
    let short = receipt("r1", OFFICIAL_NOTICE, 5000, "2026-11-21T10:00:00Z");
    assert_eq!(take(&stage, &short).await, Taken::Short);
    assert_eq!(take(&stage, &short).await, Taken::Known);
    let fine = mario.fines().await.remove(0);
    assert_eq!(
        (&fine["state"], &fine["receipt"]["amount"]),
        (&json!("paid-short"), &json!(5000))
    );
    // The line with what is held on account taken off (Reg. 389).
    let owed: Vec<_> = fine["schedule"]["windows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|w| w["amount"].as_i64().unwrap())
        .collect();
    assert_eq!(owed, [810, 3300]);
    // Its notice is spent: the rest has one of its own, and is paid online.
    let notice = fine["notice_number"].as_str().unwrap().to_owned();
    assert_ne!(notice, OFFICIAL_NOTICE);
    assert_eq!(fine.get("options"), None);
    stage.go_to("2026-11-22T10:00:00Z").await;
    let body = json!({ "fines": [fine_id(1)] });
    let started = mario.post("/v1/payments", &body).await.ok();
    assert_eq!(stage.platforms.amount(&notice).await, Some(810));
    let page = started["checkout_url"].as_str().unwrap();
    stage.platforms.pay_on_page(page).await;
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let fine = mario.fines().await.remove(0);
    assert_eq!(fine["receipt"]["amount"], 810);
    let id = fine_id(1).parse().unwrap();
    let timeline = stage.app().store.timeline(id).await.unwrap();
    let facts: Vec<_> = timeline.into_iter().map(|event| event.fact).collect();
    assert_eq!(
        facts,
        [
            CaseFact::Opened,
            CaseFact::PaidShort {
                amount: Cents::new(5000)
            },
            CaseFact::RestPayable {
                notice_number: notice.parse().unwrap(),
                amount: Cents::new(810)
            },
            CaseFact::Paid {
                amount: Cents::new(810)
            },
        ]
    );
}

#[tokio::test]
async fn the_discount_paid_within_the_two_bank_days_still_closes() {
    let stage = with_a_fine().await;
    stage.go_to("2026-11-28T09:00:00Z").await;
    let late = receipt("r1", OFFICIAL_NOTICE, 5810, "2026-11-27T10:00:00Z");
    assert_eq!(take(&stage, &late).await, Taken::Settled);
}

#[tokio::test]
async fn too_much_twice_and_nobodys() {
    let stage = with_a_fine().await;
    let at = "2026-11-21T10:00:00Z";
    assert_eq!(
        take(&stage, &receipt("r0", "302032002700999904", 100, at)).await,
        Taken::Unknown
    );
    assert_eq!(
        take(&stage, &receipt("r1", OFFICIAL_NOTICE, 6000, at)).await,
        Taken::Over
    );
    assert_eq!(
        take(&stage, &receipt("r2", OFFICIAL_NOTICE, 5810, at)).await,
        Taken::GiveBack
    );
    let fine = stage.signed_in(MARIO).fines().await.remove(0);
    assert_eq!(
        (&fine["state"], &fine["receipt"]["receipt_id"]),
        (&json!("paid"), &json!("r1"))
    );
    let app = stage.app();
    let kept = app
        .store
        .fine(fine_id(1).parse().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.state, FineState::Paid);
    // Whatever came is known: nothing is asked for twice.
    let paid_at: Timestamp = at.parse().unwrap();
    assert!(
        app.store
            .knows_payment("302032002700999904".parse().unwrap(), paid_at)
            .await
            .unwrap()
    );
}
