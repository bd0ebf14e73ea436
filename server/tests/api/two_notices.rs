//! Two ways to pay one fine: each window its own notice, one debt, never paid twice.

use serde_json::{Value, json};

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

/// Issues Mario's preavviso; gives the fine as its owner sees it, and its second notice.
async fn issued(stage: &Stage) -> (Value, String) {
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let put = anna.put(&path, &preavviso(OFFICIAL_NOTICE)).await;
    assert_eq!(put.status, 201);
    let fine = stage.signed_in(MARIO).fines().await.remove(0);
    assert_eq!(put.body, fine, "the handheld learns the same");
    let second = fine["options"][1]["notice_number"].as_str().unwrap();
    let second = second.to_owned();
    (fine, second)
}

async fn asks(stage: &Stage, second: &str, amounts: (i64, i64)) {
    eventually("what each notice asks", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(amounts.0)
            && stage.platforms.amount(second).await == Some(amounts.1)
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_window_has_its_notice_in_one_position() {
    let stage = Stage::set().await;
    let (fine, second) = issued(&stage).await;
    assert_eq!(
        fine["options"],
        json!([
            { "notice_number": OFFICIAL_NOTICE, "window": "preavviso-discounted", "amount": 5810, "until": "2026-11-25" },
            { "notice_number": second, "window": "preavviso-full", "amount": 8300, "until": null },
        ])
    );
    asks(&stage, &second, (5810, 8300)).await;
    let one = stage.platforms.position(OFFICIAL_NOTICE).await;
    assert_eq!(one, stage.platforms.position(&second).await);
    // Whichever the paper shows: once the discount is over both ask the same.
    stage.go_to("2026-11-26T09:00:00Z").await;
    asks(&stage, &second, (8300, 8300)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paid_by_one_notice_it_cannot_be_paid_by_the_other() {
    for first in [0, 1] {
        let stage = Stage::set().await;
        let (_, second) = issued(&stage).await;
        asks(&stage, &second, (5810, 8300)).await;
        let notices = [OFFICIAL_NOTICE, second.as_str()];
        stage.platforms.pay(notices[first]).await;
        let again = stage.platforms.try_to_pay(notices[1 - first]).await;
        assert_eq!(again.status(), 409, "{first}");
        let mario = stage.signed_in(MARIO);
        eventually("paid", || async {
            mario.fines().await[0]["state"] == "paid"
        })
        .await;
        let fine = mario.fines().await.remove(0);
        assert_eq!(fine.get("options"), None);
        assert_eq!(fine["receipt"]["amount"], [5810, 8300][first]);
        let body = json!({ "fines": [fine_id(1)] });
        let pay = mario.post("/v1/payments", &body).await;
        assert_eq!(pay.code(), "already-paid");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_walk_up_finds_it_by_either_notice() {
    let stage = Stage::set().await;
    let (_, second) = issued(&stage).await;
    for number in [OFFICIAL_NOTICE, &second] {
        let body = json!({ "number": number, "plate": "AB123CD" });
        let found = stage.anonymous().post("/v1/lookups", &body).await.ok();
        assert_eq!(found["state"], "preavviso");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_was_printed_differently_is_refused() {
    let stage = Stage::set().await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    let right = json!([{ "amount": 5810, "until": "2026-11-25" }, { "amount": 8300 }]);
    let wrong = [
        json!([]),
        json!([right[0]]),
        json!([{ "amount": 5810, "until": "2026-11-26" }, right[1]]),
        json!([right[0], { "amount": 8301 }]),
        json!([right[0], { "amount": 8300, "until": "2027-01-19" }]),
    ];
    let mut body = preavviso(OFFICIAL_NOTICE);
    for line in wrong {
        body["printed_line"] = line;
        assert_eq!(anna.put(&path, &body).await.code(), "price-mismatch");
    }
    body["printed_line"] = right;
    assert_eq!(anna.put(&path, &body).await.status, 201);
}
