//! What we ask of pagoPA, held against its official documents when they are at hand.

use jiff::Timestamp;
use reqwest::Method;
use serde_json::Value;
use targa_domain::Cents;
use targa_server::ports::{CartNotice, DebtPosition, PositionKey, PositionOption, PositionState};

use crate::bench::{Bench, TODAY, notice};
use crate::document::Document;

const ORGANIZATION: &str = "/organizations/{organizationfiscalcode}/debtpositions";

fn position() -> DebtPosition {
    let due = |day: &str| -> Timestamp { format!("{day}T22:59:59Z").parse().unwrap() };
    DebtPosition {
        key: PositionKey {
            fine: "01990000-0000-7000-8000-000000000001".parse().unwrap(),
            ordinal: 0,
            notice_number: notice(),
        },
        reference: "P/2026/25".to_owned(),
        options: vec![
            PositionOption {
                notice_number: notice(),
                amount: Cents::new(5810),
                due: due("2026-11-25"),
            },
            PositionOption {
                notice_number: "302032002700000352".parse().unwrap(),
                amount: Cents::new(8300),
                due: due("2027-01-19"),
            },
        ],
    }
}

/// The path of a call as the document writes it: below the organization, every other part has a name.
fn written(call: &Value, base: &str, kind: &str, key: &str) -> String {
    let path = call["path"].as_str().unwrap();
    let rest = path.strip_prefix(base).unwrap_or_else(|| panic!("{path}"));
    let parts: Vec<&str> = rest.trim_start_matches('/').split('/').collect();
    let [first, "12345678903", third, below @ ..] = parts.as_slice() else {
        panic!("{path}");
    };
    assert_eq!(*third, kind, "{path}");
    let below = match below {
        [] => String::new(),
        [_] => format!("/{{{key}}}"),
        [_, action] => format!("/{{{key}}}/{action}"),
        _ => panic!("{path}"),
    };
    format!("/{first}/{{organizationfiscalcode}}/{kind}{below}")
}

/// Holds each call against the document, body and query, and gives what was asked.
fn held(document: &Document, calls: &[Value], path_of: impl Fn(&Value) -> String) -> Vec<String> {
    let held = |call: &Value| {
        let method = Method::from_bytes(call["method"].as_str().unwrap().as_bytes()).unwrap();
        let (path, query) = (path_of(call), call["query"].as_str().unwrap_or_default());
        document.takes_query(&method, &path, query);
        // The operation is there, with a body where ours has one.
        if call["body"].is_object() {
            document.takes(&method, &path, &call["body"]);
        }
        let below = path.strip_prefix(ORGANIZATION).unwrap_or(&path);
        format!("{method} {below}?{query}")
    };
    calls.iter().map(held).collect()
}

fn positions_path(call: &Value) -> String {
    written(
        call,
        "/gpd/debt-positions-service/v1",
        "debtpositions",
        "iupd",
    )
}

#[tokio::test]
async fn what_debt_positions_are_asked_is_as_their_document_says() {
    let Some(document) = Document::open("gpd.json") else {
        return;
    };
    let bench = Bench::start().await;
    let positions = &bench.platforms.positions;
    let mut position = position();
    positions.stand(&position, false).await.unwrap();
    // A window has ended: another sum, and one way less.
    position.options.remove(0);
    position.options[0].amount = Cents::new(8300);
    positions.stand(&position, true).await.unwrap();
    positions.withdraw(position.key).await.unwrap();
    let asked = held(&document, &bench.calls("gpd").await, positions_path);
    // Published with the call that makes or changes it: it is never a draft that nobody can pay.
    let expected = [
        "POST ?toPublish=true",
        "PUT /{iupd}?toPublish=true",
        "POST /{iupd}/invalidate?",
    ];
    assert_eq!(asked, expected);
}

/// A draft of somebody else's hand, or of a call of ours that was cut in two, is published; what was paid is looked at.
#[tokio::test]
async fn a_draft_is_published_and_what_was_paid_is_read_as_their_document_says() {
    let Some(document) = Document::open("gpd.json") else {
        return;
    };
    let bench = Bench::start().await;
    let positions = &bench.platforms.positions;
    let mut position = position();
    positions.stand(&position, false).await.unwrap();
    let first = bench.calls("gpd").await.remove(0);
    let iupd = first["body"]["iupd"].as_str().unwrap().to_owned();
    let one = format!(
        "/{}",
        first["path"].as_str().unwrap().trim_start_matches('/')
    );
    bench
        .call(Method::PUT, &format!("{one}/{iupd}"), &first["body"])
        .await;
    assert_eq!(bench.position(&iupd).await["status"], "DRAFT");
    assert_eq!(
        positions.stand(&position, true).await.unwrap(),
        PositionState::Open
    );
    assert_eq!(bench.position(&iupd).await["status"], "VALID");
    bench.pay(&notice().to_string()).await;
    position.options[0].amount = Cents::new(8300);
    assert_eq!(
        positions.stand(&position, true).await.unwrap(),
        PositionState::Paid
    );
    assert_eq!(
        positions.withdraw(position.key).await.unwrap(),
        PositionState::Paid
    );
    let asked = held(&document, &bench.calls("gpd").await, positions_path);
    let looked = asked.iter().filter(|call| *call == "GET /{iupd}?").count();
    assert_eq!(looked, 2, "{asked:?}");
}

#[tokio::test]
async fn what_the_receipts_are_asked_is_as_their_document_says() {
    let Some(document) = Document::open("gpd_payments.json") else {
        return;
    };
    let bench = Bench::start().await;
    let position = position();
    bench
        .platforms
        .positions
        .stand(&position, false)
        .await
        .unwrap();
    bench.pay(&notice().to_string()).await;
    let receipts = &bench.platforms.receipts;
    let lines = receipts.since(TODAY).await.unwrap();
    assert_eq!(lines.len(), 1);
    receipts.read(&lines[0]).await.unwrap();
    let asked = held(&document, &bench.calls("receipts").await, |call| {
        written(call, "/gpd/payments-receipts-service/v1", "receipts", "iuv")
    });
    let list = "/payments/{organizationfiscalcode}/receipts";
    let expected = [
        format!("GET {list}?pageNum=0&pageSize=100&from=2026-11-20&segregationCodes=02"),
        format!("GET {list}/{{iuv}}?"),
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn what_the_checkout_is_asked_is_as_its_document_says() {
    let Some(document) = Document::open("checkout_v1.json") else {
        return;
    };
    let bench = Bench::start().await;
    bench
        .platforms
        .positions
        .stand(&position(), false)
        .await
        .unwrap();
    let cart = [CartNotice {
        notice_number: notice(),
        reference: "P/2026/25".to_owned(),
        amount: Cents::new(5810),
    }];
    let back = "https://api.targa.example/v1/checkout-return";
    bench.platforms.checkout.open(&cart, back).await.unwrap();
    let calls = bench.calls("checkout").await;
    assert_eq!(calls.len(), 1);
    document.takes(&Method::POST, "/carts", &calls[0]["body"]);
}

#[tokio::test]
async fn what_the_archive_is_asked_is_as_its_document_says() {
    let Some(document) = Document::open("paCreatePosition.json") else {
        return;
    };
    let bench = Bench::with("", |text| {
        let text = text.replace("/gpd/debt-positions-service/v1", "/aca/v1");
        text.replace("[pagopa]\n", "[pagopa]\npartner = \"aca\"\n")
    })
    .await;
    let positions = &bench.platforms.positions;
    let mut position = position();
    position.options.truncate(1);
    positions.stand(&position, false).await.unwrap();
    positions.withdraw(position.key).await.unwrap();
    let calls = bench.calls("gpd").await;
    assert_eq!(calls.len(), 2);
    for call in calls {
        document.takes(&Method::POST, "/paCreatePosition", &call["body"]);
    }
}
