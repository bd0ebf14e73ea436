//! Carts, and the page where people pay.

use reqwest::header::{CONTENT_SECURITY_POLICY, LOCATION};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::Bench;
use crate::fixtures::{FULL, ISSUED, IUPD, ORGANIZATION, REDUCED, fine, option, position};

pub(crate) fn notice(nav: &str) -> Value {
    json!({
        "noticeNumber": nav,
        "fiscalCode": ORGANIZATION,
        "amount": 2940,
        "companyName": "Comune di Pontechiaro",
        "description": "Sosta in via dei Tigli <b>, 29 aprile",
    })
}

pub(crate) fn cart(notices: &[Value]) -> Value {
    json!({
        "paymentNotices": notices,
        "returnUrls": {
            "returnOkUrl": "http://127.0.0.1:5000/paid",
            "returnCancelUrl": "http://127.0.0.1:5000/cancelled",
            "returnErrorUrl": "http://127.0.0.1:5000/failed",
        },
    })
}

async fn issued() -> Bench {
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    bench
}

async fn open(bench: &Bench, cart: &Value) -> String {
    let response = bench
        .send(Method::POST, "/checkout/ec/v1/carts", Some(cart))
        .await;
    assert_eq!(response.status(), StatusCode::FOUND);
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

async fn html(bench: &Bench, page: &str) -> String {
    bench
        .http
        .get(page)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap()
}

async fn press(bench: &Bench, page: &str, choice: &str) -> String {
    let response = bench
        .http
        .post(page)
        .form(&[("choice", choice)])
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_page_says_what_is_paid_and_how_much() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED)])).await;
    assert!(page.starts_with(&bench.url("/checkout/pay/")));
    let response = bench.http.get(&page).send().await.unwrap();
    assert!(
        response.headers()[CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap()
            .contains("frame-ancestors 'none'")
    );
    let html = response.text().await.unwrap();
    for part in [
        r#"<html lang="it">"#,
        "Sosta in via dei Tigli &lt;b&gt;, 29 aprile",
        "3020 3200 2700 0002 51",
        "<strong id=\"total\">29,40\u{a0}€</strong>",
        r#"<button id="pay""#,
        r#"<button class="plain" id="cancel""#,
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
}

#[tokio::test]
async fn the_amount_is_the_position_s_of_this_moment() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED)])).await;
    let raised = position(IUPD, &[option(REDUCED, 4200, "2026-06-28T21:59:59Z")]);
    bench
        .positions(
            Method::PUT,
            &format!("/{IUPD}?toPublish=true"),
            Some(&raised),
        )
        .await;
    assert!(html(&bench, &page).await.contains("42,00\u{a0}€"));
}

#[tokio::test]
async fn paying_makes_a_receipt_and_goes_back() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED)])).await;
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/paid"
    );
    assert_eq!(bench.status_of(IUPD).await, "PAID");
    assert_eq!(bench.receipts("").await.1["length"], 1);
    let again = html(&bench, &page).await;
    assert!(again.contains("già pagato") && !again.contains("id=\"pay\""));
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/failed",
        "a second press pays nothing"
    );
    assert_eq!(bench.receipts("").await.1["length"], 1);
}

#[tokio::test]
async fn cancelling_pays_nothing() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED)])).await;
    assert_eq!(
        press(&bench, &page, "cancel").await,
        "http://127.0.0.1:5000/cancelled"
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
}

#[tokio::test]
async fn a_bank_that_refuses_sends_back_with_an_error() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED)])).await;
    bench
        .fault(json!({ "platform": "psp", "kind": "fail" }))
        .await;
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/failed"
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/paid"
    );
}

#[tokio::test]
async fn several_notices_are_paid_together_or_not_at_all() {
    let bench = issued().await;
    let other = position(
        "other",
        &[option("302032002700000501", 1060, "2026-06-28T21:59:59Z")],
    );
    bench.publish(&other).await;
    let page = open(
        &bench,
        &cart(&[notice(REDUCED), notice("302032002700000501")]),
    )
    .await;
    assert!(
        html(&bench, &page)
            .await
            .contains("<strong id=\"total\">40,00\u{a0}€</strong>")
    );
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/paid"
    );

    let bench = issued().await;
    let page = open(
        &bench,
        &cart(&[notice(REDUCED), notice("302032002700000501")]),
    )
    .await;
    assert!(
        html(&bench, &page)
            .await
            .contains("non conosce questo avviso")
    );
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/failed"
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
}

#[tokio::test]
async fn two_options_of_one_fine_in_one_cart_are_paid_once() {
    let bench = issued().await;
    let page = open(&bench, &cart(&[notice(REDUCED), notice(FULL)])).await;
    assert_eq!(
        press(&bench, &page, "pay").await,
        "http://127.0.0.1:5000/failed"
    );
    assert_eq!(bench.status_of(IUPD).await, "VALID");
    assert_eq!(bench.receipts("").await.1["length"], 0);
}

#[tokio::test]
async fn a_malformed_cart_is_refused() {
    let bench = Bench::start().await;
    let mut short = notice(REDUCED);
    short["noticeNumber"] = json!("123");
    let mut bad_url = cart(&[notice(REDUCED)]);
    bad_url["returnUrls"]["returnOkUrl"] = json!("not an address");
    for wrong in [
        cart(&[]),
        cart(&vec![notice(REDUCED); 6]),
        cart(&[short]),
        bad_url,
        json!({}),
    ] {
        let (status, problem) = bench
            .call(Method::POST, "/checkout/ec/v1/carts", Some(&wrong))
            .await;
        assert_eq!(
            (status, &problem["status"]),
            (StatusCode::BAD_REQUEST, &json!(400)),
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn version_two_wants_a_place_to_wait() {
    let bench = issued().await;
    let mut sent = cart(&[notice(REDUCED)]);
    assert_eq!(
        bench
            .call(Method::POST, "/checkout/ec/v2/carts", Some(&sent))
            .await
            .0,
        StatusCode::BAD_REQUEST
    );
    sent["returnUrls"]["returnWaitingUrl"] = json!("http://127.0.0.1:5000/waiting");
    assert_eq!(
        bench
            .call(Method::POST, "/checkout/ec/v2/carts", Some(&sent))
            .await
            .0,
        StatusCode::FOUND
    );
}

#[tokio::test]
async fn carts_want_a_key_and_pages_do_not() {
    let bench = issued().await;
    let response = bench
        .http
        .post(bench.url("/checkout/ec/v1/carts"))
        .json(&cart(&[notice(REDUCED)]))
        .send()
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    let lost = bench
        .http
        .get(bench.url("/checkout/pay/nowhere"))
        .send()
        .await
        .unwrap();
    assert_eq!(lost.status(), StatusCode::NOT_FOUND);
    assert!(lost.text().await.unwrap().contains("non esiste più"));
}
