//! Receipts, as the server polls them.

use reqwest::header::CONTENT_TYPE;
use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::bench::{Bench, RECEIPTS};
use crate::fixtures::{FULL, ISSUED, ORGANIZATION, REDUCED, fine, option, position, still};

async fn paid() -> Bench {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    bench
        .publish(&position(
            "other",
            &[option("301000000000000501", 100, "2026-06-28T21:59:59Z")],
        ))
        .await;
    assert_eq!(bench.pay(REDUCED).await.0, StatusCode::OK);
    bench.set_clock("2026-05-02T10:00:00Z").await;
    assert_eq!(bench.pay("301000000000000501").await.0, StatusCode::OK);
    bench
}

#[tokio::test]
async fn the_list_names_every_payment_oldest_first() {
    let bench = paid().await;
    let (status, mut list) = bench.receipts("").await;
    assert_eq!(status, StatusCode::OK);
    still(&mut list);
    insta::assert_json_snapshot!("receipts", list);
}

#[tokio::test]
async fn the_list_is_filtered_and_paged() {
    let bench = paid().await;
    for (query, length) in [
        ("?pageSize=1&pageNum=1", 1),
        ("?pageSize=1&pageNum=2", 0),
        ("?from=2026-05-01", 1),
        ("?from=2026-04-29&to=2026-04-29", 1),
        ("?to=2026-04-28", 0),
        ("?segregationCodes=02,03", 1),
        ("?debtor=ANONIMO", 2),
        ("?debtor=RSSMRA85T10A562S", 0),
        ("?debtorOrIuv=0203", 1),
    ] {
        let (status, list) = bench.receipts(query).await;
        assert_eq!(
            (status, &list["length"]),
            (StatusCode::OK, &json!(length)),
            "{query}"
        );
    }
    assert_eq!(
        bench.receipts("?pageSize=101").await.0,
        StatusCode::BAD_REQUEST
    );
}

#[tokio::test]
async fn one_receipt_is_the_node_s_document() {
    let bench = paid().await;
    let path = format!(
        "{RECEIPTS}/payments/{ORGANIZATION}/receipts/{}",
        &REDUCED[1..]
    );
    let response = bench.send(Method::GET, &path, None).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[CONTENT_TYPE], "application/xml");
    let xml = response.text().await.unwrap();
    let id = xml
        .split("<receiptId>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let time = xml
        .split("<paymentDateTime>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap();
    let lines = xml
        .replace(id, "[receipt]")
        .replace(time, "[time]")
        .replace("><", ">\n<");
    insta::assert_snapshot!("receipt", lines);
}

#[tokio::test]
async fn the_unpaid_option_has_no_receipt() {
    let bench = paid().await;
    let path = format!("{RECEIPTS}/payments/{ORGANIZATION}/receipts/{}", &FULL[1..]);
    let (status, problem) = bench.call(Method::GET, &path, None).await;
    assert_eq!(
        (status, &problem["status"]),
        (StatusCode::NOT_FOUND, &json!(404))
    );
}

#[tokio::test]
async fn another_creditor_sees_nothing() {
    let bench = paid().await;
    let (_, list) = bench
        .call(
            Method::GET,
            &format!("{RECEIPTS}/payments/98765432106/receipts"),
            None,
        )
        .await;
    assert_eq!(list["length"], 0);
}
