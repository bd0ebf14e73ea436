//! What we ask of pagoPA, held against its official documents when they are at hand.

use jiff::Timestamp;
use reqwest::Method;
use serde_json::Value;
use targa_domain::Cents;
use targa_server::ports::{CartNotice, DebtPosition, PositionKey, PositionOption};

use crate::bench::{Bench, notice};
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

/// The path of a call as the document writes it.
fn written(call: &Value, base: &str) -> String {
    let path = call["path"].as_str().unwrap();
    let rest = path.strip_prefix(base).unwrap_or_else(|| panic!("{path}"));
    let mut parts = rest.trim_start_matches('/').split('/');
    assert_eq!(parts.next(), Some("organizations"), "{path}");
    assert_eq!(parts.next(), Some("12345678903"), "{path}");
    assert_eq!(parts.next(), Some("debtpositions"), "{path}");
    let below = match (parts.next(), parts.next()) {
        (None, None) => String::new(),
        (Some(_), None) => "/{iupd}".to_owned(),
        (Some(_), Some(action)) => format!("/{{iupd}}/{action}"),
        (None, Some(_)) => unreachable!("{path}"),
    };
    assert_eq!(parts.next(), None, "{path}");
    format!("{ORGANIZATION}{below}")
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
    let calls = bench.calls("gpd").await;
    let mut asked = Vec::new();
    for call in &calls {
        let method = Method::from_bytes(call["method"].as_str().unwrap().as_bytes()).unwrap();
        let path = written(call, "/gpd/debt-positions-service/v1");
        // The operation is there, with a body where ours has one.
        document.operation(&method, &path);
        if call["body"].is_object() {
            document.takes(&method, &path, &call["body"]);
        }
        asked.push((method, path));
    }
    let one = format!("{ORGANIZATION}/{{iupd}}");
    for (method, path) in [
        (Method::POST, ORGANIZATION.to_owned()),
        (Method::PUT, one.clone()),
        (Method::POST, format!("{one}/invalidate")),
    ] {
        assert!(
            asked.contains(&(method.clone(), path.clone())),
            "{method} {path}, not in {asked:?}"
        );
    }
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
