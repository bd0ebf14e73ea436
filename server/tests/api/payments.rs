//! From *Paga ora* to the quietanza: the checkout's page, the receipt, the fine closed.

use serde_json::json;

use crate::stage::{
    ANNA, Api, MARIA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, masked, preavviso,
    run_job,
};

async fn issue(stage: &Stage, count: u16) -> Vec<String> {
    let anna = stage.signed_in(ANNA);
    let numbers = anna.lease(count).await;
    for (index, number) in numbers.iter().enumerate() {
        let path = format!(
            "/v1/officer/preavvisi/{}",
            fine_id(u16::try_from(index).unwrap() + 1)
        );
        assert_eq!(anna.put(&path, &preavviso(number)).await.status, 201);
    }
    numbers
}

async fn pay(api: &Api, fines: &[u16]) -> crate::stage::Reply {
    let fines: Vec<String> = fines.iter().copied().map(fine_id).collect();
    api.post("/v1/payments", &json!({ "fines": fines })).await
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_button_to_the_receipt() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    let mario = stage.signed_in(MARIO);
    let started = pay(&mario, &[1]).await;
    insta::assert_json_snapshot!("started", masked(started.shown(), &["/body/checkout_url"]));
    let cart = &stage.platforms.requests("checkout").await[0]["body"];
    let back = [
        "/returnUrls/returnOkUrl",
        "/returnUrls/returnCancelUrl",
        "/returnUrls/returnErrorUrl",
    ];
    insta::assert_json_snapshot!("cart", masked(cart.clone(), &back));
    let page = started.body["checkout_url"].as_str().unwrap();
    assert!(page.starts_with(&format!("{}/checkout/pay/", stage.platforms.url())));
    let back = stage.platforms.pay_on_page(page).await;
    assert_eq!(
        back,
        format!("{}/v1/checkout-return/ok", stage.server.url())
    );
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
    let fine = mario.fines().await.remove(0);
    let receipt = masked(
        fine["receipt"].clone(),
        &["/receipt_id", "/iur", "/paid_at"],
    );
    insta::assert_json_snapshot!("receipt", receipt);
    let again = pay(&mario, &[1]).await;
    assert_eq!(again.code(), "already-paid");
    assert_eq!(stage.platforms.requests("checkout").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_at_once_and_not_too_many() {
    let stage = Stage::set().await;
    issue(&stage, 6).await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(
        pay(&mario, &[1, 2, 3, 4, 5, 6]).await.code(),
        "invalid-field"
    );
    assert_eq!(pay(&mario, &[]).await.code(), "invalid-field");
    assert_eq!(pay(&mario, &[1, 1]).await.code(), "invalid-field");
    let started = pay(&mario, &[1, 2, 3, 4, 5]).await.ok();
    stage
        .platforms
        .pay_on_page(started["checkout_url"].as_str().unwrap())
        .await;
    eventually("all five paid", || async {
        mario
            .fines()
            .await
            .iter()
            .filter(|fine| fine["state"] == "paid")
            .count()
            == 5
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_pays_into_my_fines_by_their_key() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    let maria = pay(&stage.signed_in(MARIA), &[1]).await;
    let unknown = pay(&stage.signed_in(MARIA), &[99]).await;
    assert_eq!((maria.code(), &maria.body), ("not-found", &unknown.body));
    assert_eq!(pay(&stage.anonymous(), &[1]).await.code(), "unauthorized");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_amount_is_todays_before_the_page_opens() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    // The job cannot tell the platform of the new day; the payer comes first.
    stage.go_to("2026-11-26T09:00:00Z").await;
    let started = pay(&stage.signed_in(MARIO), &[1]).await;
    assert_eq!(started.status, 200);
    assert_eq!(stage.platforms.amount(OFFICIAL_NOTICE).await, Some(8300));
    let cart = stage.platforms.requests("checkout").await.remove(0);
    assert_eq!(cart["body"]["paymentNotices"][0]["amount"], 8300);
}

#[tokio::test(flavor = "multi_thread")]
async fn when_a_window_ends_the_platform_asks_for_the_next_amount() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    // The last second of the fifth day in Rome, then the first of the sixth.
    stage.go_to("2026-11-25T22:59:59Z").await;
    run_job(stage.app(), "positions").await;
    assert_eq!(stage.platforms.amount(OFFICIAL_NOTICE).await, Some(5810));
    stage.go_to("2026-11-25T23:00:00Z").await;
    eventually("the full amount", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(8300)
    })
    .await;
    assert_eq!(
        stage.platforms.position(OFFICIAL_NOTICE).await["status"],
        "VALID"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_leaflet_that_is_over_cannot_be_paid_anywhere() {
    let stage = Stage::set_with("[municipality.settings.preavviso]\nfull_days = 10\n").await;
    issue(&stage, 1).await;
    eventually("payable", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    stage.go_to("2026-12-01T09:00:00Z").await;
    eventually("withdrawn", || async {
        stage.platforms.position(OFFICIAL_NOTICE).await["status"] == "INVALID"
    })
    .await;
    assert_eq!(
        pay(&stage.signed_in(MARIO), &[1]).await.code(),
        "not-payable"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_dated_after_midnight_by_a_fast_clock_can_be_paid_at_once() {
    let stage = Stage::set().await;
    // Five minutes to midnight in Rome; the handheld is ten ahead.
    stage.go_to("2026-11-20T22:55:00Z").await;
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let mut body = preavviso(OFFICIAL_NOTICE);
    body["issued_on"] = json!("2026-11-21");
    body["violation"]["committed_at"] = json!("2026-11-21T00:02:00");
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &body).await.status, 201);
    eventually("the position stands", || async {
        stage.platforms.amount(OFFICIAL_NOTICE).await == Some(5810)
    })
    .await;
    let mario = stage.signed_in(MARIO);
    let wanted = json!({ "fines": [fine_id(1)] });
    mario.post("/v1/payments", &wanted).await.ok();
    stage.platforms.pay(OFFICIAL_NOTICE).await;
    eventually("paid", || async {
        mario.fines().await[0]["state"] == "paid"
    })
    .await;
}

/// Sums change at midnight: under the key of yesterday no checkout of yesterday comes back.
#[tokio::test(flavor = "multi_thread")]
async fn a_checkout_is_the_same_one_until_midnight() {
    let stage = Stage::set().await;
    issue(&stage, 1).await;
    let mario = stage.signed_in(MARIO);
    let pay = async || {
        let request = mario.request(reqwest::Method::POST, "/v1/payments");
        let request = request.header("Idempotency-Key", "once");
        let started = mario
            .send(request.json(&json!({ "fines": [fine_id(1)] })))
            .await;
        started.ok()["checkout_url"].clone()
    };
    let first = pay().await;
    assert_eq!(pay().await, first);
    assert_eq!(stage.platforms.requests("checkout").await.len(), 1);
    // The last minute of the discount's last day in Rome, and the minute after it.
    stage.go_to("2026-11-25T22:59:30Z").await;
    let discounted = pay().await;
    stage.go_to("2026-11-25T23:00:30Z").await;
    assert_ne!(pay().await, discounted);
    let carts = stage.platforms.requests("checkout").await;
    let sums: Vec<_> = carts
        .iter()
        .map(|cart| cart["body"]["paymentNotices"][0]["amount"].as_i64())
        .collect();
    assert_eq!(sums, [Some(5810), Some(5810), Some(8300)]);
}
