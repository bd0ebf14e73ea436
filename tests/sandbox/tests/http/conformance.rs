//! The sandbox's answers, held against the official documents when they are at hand.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::{Bench, GPD, RECEIPTS};
use crate::checkout::{cart, notice};
use crate::document::Document;
use crate::fixtures::{FULL, ISSUED, IUPD, ORGANIZATION, REDUCED, fine, option, position};
use crate::schema::Schema;

const LIST: &str = "/organizations/{organizationfiscalcode}/debtpositions";
const ONE: &str = "/organizations/{organizationfiscalcode}/debtpositions/{iupd}";

async fn debt_positions_conform(name: &'static str) {
    let Some(document) = Document::open(name) else {
        return;
    };
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    let check =
        async |method: Method, path: &str, rest: &str, body: Option<Value>, expected: u16| {
            if let Some(body) = body.as_ref().filter(|_| expected != 400) {
                document.takes(&method, path, body);
            }
            if let Some((_, query)) = rest.split_once('?').filter(|_| expected != 400) {
                document.takes_query(&method, path, query);
            }
            let answer = bench.positions(method.clone(), rest, body.as_ref()).await;
            assert_eq!(answer.0.as_u16(), expected, "{method} {rest}: {}", answer.1);
            document.gives(&method, path, &answer);
        };
    let iupd = format!("/{IUPD}");
    let (publish, invalidate) = (format!("{ONE}/publish"), format!("{ONE}/invalidate"));
    check(Method::POST, LIST, "", Some(fine()), 201).await;
    check(Method::POST, LIST, "", Some(fine()), 409).await;
    check(Method::POST, LIST, "", Some(json!({})), 400).await;
    check(Method::GET, ONE, &iupd, None, 200).await;
    check(Method::GET, ONE, "/nothing", None, 404).await;
    check(Method::PUT, ONE, &iupd, Some(fine()), 200).await;
    check(Method::PUT, ONE, &iupd, Some(json!({ "iupd": IUPD })), 400).await;
    check(
        Method::POST,
        &publish,
        &format!("{iupd}/publish"),
        None,
        200,
    )
    .await;
    check(
        Method::POST,
        &publish,
        &format!("{iupd}/publish"),
        None,
        409,
    )
    .await;
    check(Method::GET, LIST, "", None, 200).await;
    check(Method::GET, LIST, "?limit=99", None, 400).await;
    assert_eq!(bench.pay(FULL).await.0, StatusCode::OK);
    check(Method::GET, ONE, &iupd, None, 200).await;
    check(Method::PUT, ONE, &iupd, Some(fine()), 409).await;
    check(Method::DELETE, ONE, &iupd, None, 409).await;
    check(
        Method::POST,
        &invalidate,
        &format!("{iupd}/invalidate"),
        None,
        409,
    )
    .await;
    let other = position(
        "other",
        &[option("302032002700000501", 100, "2026-06-28T21:59:59Z")],
    );
    check(Method::POST, LIST, "?toPublish=true", Some(other), 201).await;
    check(Method::POST, &invalidate, "/other/invalidate", None, 200).await;
    check(Method::DELETE, ONE, "/other", None, 200).await;

    let url = bench.url(&format!("{GPD}/organizations/{ORGANIZATION}/debtpositions"));
    let response = bench.http.get(url).send().await.unwrap();
    assert!(response.headers().contains_key("x-request-id"));
    document.gives(&Method::GET, LIST, &(response.status(), Value::Null));
}

#[tokio::test]
async fn debt_positions_are_as_the_newer_document_says() {
    debt_positions_conform("openapi_external_v1.json").await;
}

#[tokio::test]
async fn debt_positions_are_as_the_published_document_says() {
    debt_positions_conform("gpd.json").await;
}

#[tokio::test]
async fn receipts_are_as_the_document_says() {
    let Some(document) = Document::open("gpd_payments.json") else {
        return;
    };
    let bench = Bench::start().await;
    bench.set_clock(ISSUED).await;
    bench.publish(&fine()).await;
    bench.pay(REDUCED).await;
    let (list, one) = (
        "/payments/{organizationfiscalcode}/receipts",
        "/payments/{organizationfiscalcode}/receipts/{iuv}",
    );
    document.gives(&Method::GET, list, &bench.receipts("").await);
    document.gives(&Method::GET, one, &bench.receipts("/nothing").await);
    let path = format!(
        "{RECEIPTS}/payments/{ORGANIZATION}/receipts/{}",
        &REDUCED[1..]
    );
    let response = bench.send(Method::GET, &path, None).await;
    let xml = &document.operation(&Method::GET, one)["responses"]["200"]["content"];
    assert!(xml["application/xml"].is_object() && response.status() == StatusCode::OK);
    if let Some(schema) = Schema::open("paForNode.xsd") {
        let receipt = response.text().await.unwrap();
        assert_eq!(schema.holds(&receipt), Ok(()), "{receipt}");
    }
}

#[tokio::test]
async fn carts_are_as_the_documents_say() {
    for (name, version) in [("checkout_v1.json", "v1"), ("checkout_v2.json", "v2")] {
        let Some(document) = Document::open(name) else {
            continue;
        };
        let bench = Bench::start().await;
        let path = format!("/checkout/ec/{version}/carts");
        let mut sent = cart(&[notice(REDUCED)]);
        if version == "v2" {
            sent["returnUrls"]["returnWaitingUrl"] = json!("http://127.0.0.1:5000/waiting");
        }
        document.takes(&Method::POST, "/carts", &sent);
        document.gives(
            &Method::POST,
            "/carts",
            &bench.call(Method::POST, &path, Some(&sent)).await,
        );
        document.gives(
            &Method::POST,
            "/carts",
            &bench.call(Method::POST, &path, Some(&json!({}))).await,
        );
    }
}
