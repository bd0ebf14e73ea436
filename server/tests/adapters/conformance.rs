//! What we ask of SEND and IO, held against their official documents when they are at hand.

use reqwest::Method;
use serde_json::json;
use targa_server::ports::{PostalAddress, RequestState};

use crate::bench::{Bench, mario, notice, verbale};
use crate::document::Document;
use crate::io::message;

const SEND: &str = "pn-delivery.api-external-b2b-pa-bundle.yaml";
const SEND_PUSH: &str = "pn-delivery-push.api-external-pn-delivery-push-bundle.yaml";
const IO: &str = "io-functions-services.apps.index.yaml";

#[tokio::test]
async fn what_send_is_asked_is_as_its_document_says() {
    let Some(document) = Document::open(SEND) else {
        return;
    };
    let more = |text: String| {
        let group = "vat_percent = 22\ngroup = \"polizia-locale\"\nletter = \"AR\"";
        text.replace("vat_percent = 22", group)
    };
    for bench in [Bench::start().await, Bench::with("", more).await] {
        let send = bench.platforms.send.clone().unwrap();
        let mut bare = verbale(None);
        bare.idempotence_token = "bare".to_owned();
        bare.addressee.address = None;
        bare.payments.clear();
        bare.payment_due = None;
        let mut abroad = verbale(Some("mario.rossi@pec.example"));
        abroad.idempotence_token = "abroad".to_owned();
        abroad.subject = "x".repeat(200);
        abroad.addressee.address = abroad.addressee.address.map(|address| PostalAddress {
            zip: None,
            province: None,
            foreign_state: Some("FRANCIA".to_owned()),
            details: Some(address.street.clone()),
            ..address
        });
        for request in [verbale(None), bare, abroad] {
            send.request(&request).await.unwrap();
        }
        let calls = bench.calls("send").await;
        assert_eq!(calls.len(), 6);
        for call in calls {
            let path = call["path"].as_str().unwrap();
            let path = path.strip_prefix("/send").unwrap();
            document.takes(&Method::POST, path, &call["body"]);
        }
    }
}

/// State, timeline, price and legal facts are asked at addresses that the documents have, with values as they want.
#[tokio::test]
async fn what_is_read_from_send_is_where_its_documents_say() {
    let (Some(delivery), Some(push)) = (Document::open(SEND), Document::open(SEND_PUSH)) else {
        return;
    };
    let bench = Bench::start().await;
    let send = bench.platforms.send.clone().unwrap();
    // The answer to the request is lost, so that it is looked for by its protocol number.
    let lost = json!({ "platform": "send", "method": "POST", "kind": "lose", "times": 2 });
    bench.control(Method::POST, "faults", &lost).await;
    let id = send.request(&verbale(None)).await.unwrap();
    bench.go_to("2026-11-20T09:05:00Z").await;
    let RequestState::Accepted(iun) = send.request_state(&id).await.unwrap() else {
        panic!("not accepted");
    };
    bench.go_to("2026-11-22T09:00:00Z").await;
    send.progress(&iun).await.unwrap();
    send.price(notice()).await.unwrap();
    let facts = send.legal_facts(&iun).await.unwrap();
    send.legal_fact(&iun, &facts[0]).await.unwrap();
    let mut asked = Vec::new();
    for call in bench.calls("send").await {
        if call["method"] != "GET" {
            continue;
        }
        let path = call["path"]
            .as_str()
            .unwrap()
            .strip_prefix("/send")
            .unwrap();
        let query = call["query"].as_str().unwrap_or_default();
        let document = if path.starts_with("/delivery-push/") {
            &push
        } else {
            &delivery
        };
        asked.push(document.reads(path, query));
    }
    asked.dedup();
    let expected = [
        "/delivery/v2.6/requests",
        "/delivery/v2.9/notifications/sent/{iun}",
        "/delivery/v2.3/price/{paTaxId}/{noticeCode}",
        "/delivery-push/v2.0/{iun}/legal-facts",
        "/delivery-push/{iun}/download/legal-facts/{legalFactId}",
    ];
    assert_eq!(asked, expected);
}

#[tokio::test]
async fn what_io_is_asked_is_as_its_document_says() {
    let Some(document) = Document::open(IO) else {
        return;
    };
    let bench = Bench::start().await;
    let io = bench.platforms.io.clone().unwrap();
    io.profile(&mario()).await.unwrap();
    io.send(&message()).await.unwrap();
    let mut bare = message();
    bare.payment = None;
    bare.due = None;
    io.send(&bare).await.unwrap();
    let calls = bench.calls("io").await;
    assert_eq!(calls.len(), 3);
    for call in calls {
        let path = call["path"].as_str().unwrap();
        let path = path.strip_prefix("/io/api/v1").unwrap();
        document.takes(&Method::POST, path, &call["body"]);
    }
}
