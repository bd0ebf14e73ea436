//! Debt positions: the rules of content and time.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::Bench;
use crate::fixtures::{FULL, ISSUED, IUPD, REDUCED, fine, option, position};

async fn refused(change: impl FnOnce(&mut Value)) -> String {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let mut sent = fine();
    change(&mut sent);
    let (status, problem) = bench
        .positions(Method::POST, "?toPublish=true", Some(&sent))
        .await;
    assert_eq!(status, StatusCode::BAD_REQUEST, "{problem}");
    assert_eq!(problem["status"], 400);
    problem["detail"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn incoherent_content_is_refused() {
    let first =
        |sent: &mut Value, field: &str, value: Value| sent["paymentOption"][0][field] = value;
    let transfer = |sent: &mut Value, field: &str, value: Value| {
        sent["paymentOption"][0]["transfer"][0][field] = value;
    };
    let long = "x".repeat(141);

    assert!(
        refused(|sent| first(sent, "amount", json!(2941)))
            .await
            .starts_with("Amounts congruence error")
    );
    assert!(
        refused(|sent| first(sent, "retentionDate", json!("2026-05-01T00:00:00Z")))
            .await
            .contains("retention_date")
    );
    assert!(
        refused(|sent| first(sent, "dueDate", json!("2026-04-01T00:00:00Z")))
            .await
            .contains("due_date")
    );
    assert!(
        refused(|sent| sent["validityDate"] = json!("2026-04-01T00:00:00Z"))
            .await
            .contains("validity_date")
    );
    assert!(
        refused(|sent| sent["validityDate"] = json!("2026-05-10T00:00:00Z"))
            .await
            .contains("due_date")
    );
    assert!(
        refused(|sent| first(sent, "description", json!(long)))
            .await
            .contains("description")
    );
    assert!(
        refused(|sent| transfer(sent, "idTransfer", json!("6")))
            .await
            .contains("Transfer ID")
    );
    assert!(
        refused(|sent| transfer(sent, "iban", Value::Null))
            .await
            .contains("Iban")
    );
    assert!(
        refused(|sent| first(sent, "nav", json!("123")))
            .await
            .contains("18 digits")
    );
    assert!(
        refused(|sent| first(sent, "amount", json!(-1)))
            .await
            .contains("-1")
    );
    let six = |sent: &mut Value| {
        let one = sent["paymentOption"][0]["transfer"][0].clone();
        first(sent, "transfer", json!(vec![one; 6]));
    };
    assert!(refused(six).await.contains("maximum of 5"));
    let nothing = |sent: &mut Value| {
        first(sent, "amount", json!(0));
        first(sent, "transfer", json!([]));
    };
    assert!(
        refused(nothing)
            .await
            .contains("greater than or equal to 1")
    );
    let no_company = |sent: &mut Value| {
        sent.as_object_mut().unwrap().remove("companyName");
    };
    assert!(refused(no_company).await.contains("companyName"));
}

#[tokio::test]
async fn the_iupd_of_path_and_body_agree() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    let (status, _) = bench
        .positions(Method::PUT, "/another", Some(&fine()))
        .await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn drafts_and_positions_still_to_begin_are_not_payable() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let (_, written) = bench.positions(Method::POST, "", Some(&fine())).await;
    assert_eq!(written["status"], "DRAFT");
    let (status, problem) = bench.pay(REDUCED).await;
    assert_eq!(
        (status, &problem["title"]),
        (
            StatusCode::UNPROCESSABLE_ENTITY,
            &json!("Not in payable state")
        )
    );

    let mut tomorrow = fine();
    tomorrow["validityDate"] = json!("2026-04-30T00:00:00Z");
    let (_, written) = bench
        .positions(
            Method::PUT,
            &format!("/{IUPD}?toPublish=true"),
            Some(&tomorrow),
        )
        .await;
    assert_eq!(written["status"], "PUBLISHED");
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::UNPROCESSABLE_ENTITY);

    bench.set_clock("2026-04-30T00:00:01Z").await;
    assert_eq!(bench.status_of(IUPD).await, "VALID");
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::OK);
}

#[tokio::test]
async fn the_due_date_alone_does_not_close_anything() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    bench.set_clock("2026-12-01T00:00:00Z").await;
    assert_eq!(bench.status_of(IUPD).await, "VALID");
    let (status, paid) = bench.pay(REDUCED).await;
    assert_eq!(
        (status, &paid["amount"]),
        (StatusCode::OK, &json!(2940)),
        "the old sum is still there to be paid"
    );
}

#[tokio::test]
async fn the_last_due_date_closes_it_when_the_creditor_wants() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let mut sent = fine();
    sent["switchToExpired"] = json!(true);
    bench.publish(&sent).await;
    bench.set_clock("2026-06-01T00:00:00Z").await;
    assert_eq!(
        bench.status_of(IUPD).await,
        "VALID",
        "the first due date is not the last"
    );
    bench.set_clock("2026-06-29T00:00:00Z").await;
    assert_eq!(bench.status_of(IUPD).await, "EXPIRED");
    assert_eq!(bench.pay(FULL).await.0, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn published_too_late_is_a_conflict() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.positions(Method::POST, "", Some(&fine())).await;
    bench.set_clock("2026-05-05T00:00:00Z").await;
    let (status, problem) = bench
        .positions(Method::POST, &format!("/{IUPD}/publish"), None)
        .await;
    assert_eq!(status, StatusCode::CONFLICT);
    assert!(
        problem["title"].as_str().unwrap().contains("due date"),
        "{problem}"
    );
}

#[tokio::test]
async fn instalments_are_paid_one_by_one_and_shut_the_single_sum() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let due = "2026-06-28T21:59:59Z";
    let mut options = vec![option(FULL, 4200, due)];
    for nav in ["302032002700000501", "302032002700000502"] {
        let mut instalment = option(nav, 2100, due);
        instalment["isPartialPayment"] = json!(true);
        options.push(instalment);
    }
    bench.publish(&position(IUPD, &options)).await;
    assert_eq!(bench.pay("302032002700000501").await.0, StatusCode::OK);
    assert_eq!(bench.status_of(IUPD).await, "PARTIALLY_PAID");
    assert_eq!(
        bench.pay("302032002700000501").await.0,
        StatusCode::CONFLICT
    );
    assert_eq!(bench.pay(FULL).await.0, StatusCode::CONFLICT);
    assert_eq!(bench.pay("302032002700000502").await.0, StatusCode::OK);
    assert_eq!(bench.status_of(IUPD).await, "PAID");
}

#[tokio::test]
async fn a_paid_single_sum_shuts_the_instalments() {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let due = "2026-06-28T21:59:59Z";
    let mut instalment = option(REDUCED, 2100, due);
    instalment["isPartialPayment"] = json!(true);
    bench
        .publish(&position(IUPD, &[option(FULL, 4200, due), instalment]))
        .await;
    assert_eq!(bench.pay(FULL).await.0, StatusCode::OK);
    assert_eq!(bench.status_of(IUPD).await, "PAID");
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::CONFLICT);
}
