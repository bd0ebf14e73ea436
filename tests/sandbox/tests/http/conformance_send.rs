//! SEND's and IO's answers, held against their official documents when they are at hand.

use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::bench::{Bench, KEY};
use crate::document::Document;
use crate::fixtures::ORGANIZATION;

const DELIVERY: &str = "pn-delivery.api-external-b2b-pa-bundle.yaml";
const PUSH: &str = "pn-delivery-push.api-external-pn-delivery-push-bundle.yaml";
const IO: &str = "io-functions-services.apps.index.yaml";
const NOTICE: &str = "302032002700000251";
const SENT_AT: &str = "2026-11-20T09:00:00Z";
const PDF: &[u8] = b"%PDF-1.4\n%%EOF\n";
/// SHA-256 of that, in base 64.
const SHA256: &str = "FLzQkLrzHtumTpy9jN/BX5QzRKpyyzZ1rY6Rv8vOA60=";

async fn call(
    bench: &Bench,
    method: Method,
    path: &str,
    body: Option<&Value>,
) -> (StatusCode, Value) {
    let request = bench
        .http
        .request(method, bench.url(path))
        .header("x-api-key", "a-key")
        .header(KEY, "a-key");
    let request = match body {
        Some(body) => request.json(body),
        None => request,
    };
    let answer = request.send().await.unwrap();
    let status = answer.status();
    (status, answer.json().await.unwrap_or(Value::Null))
}

fn notification(key: &str, version: &str, more: &Value) -> Value {
    let mut recipient = json!({
        "recipientType": "PF", "taxId": "RSSMRA85T10A562S", "denomination": "Mario Rossi",
        "physicalAddress": { "address": "via dei Mulini 4", "zip": "99999", "municipality": "Pontechiaro" },
        "payments": [{ "pagoPa": {
            "noticeCode": NOTICE, "creditorTaxId": ORGANIZATION, "applyCost": true,
        } }],
    });
    recipient
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    json!({
        "paProtocolNumber": "2026/0000001", "idempotenceToken": "first", "subject": "Verbale V/1/2026",
        "recipients": [recipient],
        "documents": [{
            "title": "Verbale", "contentType": "application/pdf", "digests": { "sha256": SHA256 },
            "ref": { "key": key, "versionToken": version },
        }],
        "notificationFeePolicy": "DELIVERY_MODE", "physicalCommunicationType": "REGISTERED_LETTER_890",
        "senderDenomination": "Comune di Pontechiaro", "senderTaxId": ORGANIZATION,
        "taxonomyCode": "010101P", "paFee": 100, "vat": 22, "pagoPaIntMode": "SYNC",
    })
}

async fn upload(bench: &Bench, place: &Value) -> String {
    let answer = bench
        .http
        .put(place["url"].as_str().unwrap())
        .header("content-type", "application/pdf")
        .header("x-amz-checksum-sha256", SHA256)
        .header("x-amz-meta-secret", place["secret"].as_str().unwrap())
        .body(PDF)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.headers()["x-amz-version-id"]
        .to_str()
        .unwrap()
        .to_owned()
}

/// Asks SEND for something: question and answer are as the document says.
async fn read(bench: &Bench, document: &Document, path: &str) -> Value {
    let written = document.reads(path, "").to_owned();
    let answer = call(bench, Method::GET, &format!("/send{path}"), None).await;
    document.gives(&Method::GET, &written, &answer);
    answer.1
}

async fn plan(bench: &Bench, plan: &Value) {
    let (status, answer) = call(bench, Method::PUT, "/control/send/plan", Some(plan)).await;
    assert_eq!(status, StatusCode::OK, "{answer}");
}

/// Asks for a notification that goes its way, and gives its IUN.
async fn notify(bench: &Bench, document: &Document, more: &Value) -> String {
    let announced =
        json!([{ "preloadIdx": "0", "contentType": "application/pdf", "sha256": SHA256 }]);
    let preload = "/delivery/attachments/preload";
    document.takes(&Method::POST, preload, &announced);
    let answer = call(
        bench,
        Method::POST,
        &format!("/send{preload}"),
        Some(&announced),
    )
    .await;
    document.gives(&Method::POST, preload, &answer);
    let version = upload(bench, &answer.1[0]).await;
    let requests = "/delivery/v2.6/requests";
    let body = notification(answer.1[0]["key"].as_str().unwrap(), &version, more);
    document.takes(&Method::POST, requests, &body);
    let path = format!("/send{requests}");
    let answer = call(bench, Method::POST, &path, Some(&body)).await;
    assert_eq!(answer.0, StatusCode::ACCEPTED, "{}", answer.1);
    document.gives(&Method::POST, requests, &answer);
    document.gives(
        &Method::POST,
        requests,
        &call(bench, Method::POST, &path, Some(&body)).await,
    );
    document.gives(
        &Method::POST,
        requests,
        &call(bench, Method::POST, &path, Some(&json!({}))).await,
    );
    let path = format!("{path}?paProtocolNumber=2026/0000001&idempotenceToken=first");
    let waiting = call(bench, Method::GET, &path, None).await;
    assert_eq!(waiting.1["notificationRequestStatus"], "WAITING");
    document.gives(&Method::GET, requests, &waiting);
    bench.set_clock("2026-11-20T09:10:00Z").await;
    let looked_at = call(bench, Method::GET, &path, None).await;
    document.gives(&Method::GET, requests, &looked_at);
    looked_at.1["iun"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn every_way_of_a_notification_is_as_the_documents_say() {
    let (Some(delivery), Some(push)) = (Document::open(DELIVERY), Document::open(PUSH)) else {
        return;
    };
    let pec = json!({ "digitalDomicile": { "type": "PEC", "address": "mario.rossi@pec.example" } });
    for (way, more, status) in [
        ("digital", &pec, "DELIVERED"),
        ("digital-unreachable", &pec, "DELIVERED"),
        ("paper", &json!({}), "DELIVERED"),
        ("paper-not-collected", &json!({}), "DELIVERED"),
        ("unreachable", &json!({}), "UNREACHABLE"),
    ] {
        let bench = Bench::start().await;
        bench.set_clock(SENT_AT).await;
        plan(&bench, &json!({ "way": way, "accepted_after_seconds": 60 })).await;
        let iun = notify(&bench, &delivery, more).await;
        for (now, expected) in [
            ("2026-11-20T09:10:00Z", "DELIVERING"),
            ("2026-11-21T09:10:00Z", status),
            ("2026-12-20T09:10:00Z", "EFFECTIVE_DATE"),
        ] {
            bench.set_clock(now).await;
            let sent = format!("/delivery/v2.9/notifications/sent/{iun}");
            let answer = read(&bench, &delivery, &sent).await;
            assert_eq!(answer["notificationStatus"], expected, "{way} {now}");
            let price = format!("/delivery/v2.3/price/{ORGANIZATION}/{NOTICE}");
            read(&bench, &delivery, &price).await;
        }
        let facts = format!("/delivery-push/v2.0/{iun}/legal-facts");
        let facts = read(&bench, &push, &facts).await;
        let key = facts[0]["legalFactsId"]["key"].as_str().unwrap();
        let key = key.strip_prefix("safestorage://").unwrap();
        let file = format!("/delivery-push/{iun}/download/legal-facts/{key}");
        read(&bench, &push, &file).await;
    }
}

#[tokio::test]
async fn refusals_and_absences_are_as_the_document_says() {
    let Some(delivery) = Document::open(DELIVERY) else {
        return;
    };
    let bench = Bench::start().await;
    bench.set_clock(SENT_AT).await;
    plan(
        &bench,
        &json!({ "refusal": ["TAXID_NOT_VALID"], "accepted_after_seconds": 60 }),
    )
    .await;
    assert_eq!(notify(&bench, &delivery, &json!({})).await, "");
    let sent = "/delivery/v2.9/notifications/sent/AAAA-AAAA-AAAA-202611-S-1";
    read(&bench, &delivery, sent).await;
    let price = format!("/delivery/v2.3/price/{ORGANIZATION}/{NOTICE}");
    read(&bench, &delivery, &price).await;
}

#[tokio::test]
async fn profiles_and_messages_are_as_the_document_says() {
    let Some(document) = Document::open(IO) else {
        return;
    };
    let bench = Bench::start().await;
    let person = json!({ "fiscal_code": "RSSMRA85T10A562S" });
    let profile = async |presence: &str| {
        let path = "/control/io/profiles/RSSMRA85T10A562S";
        call(&bench, Method::PUT, path, Some(&json!(presence))).await;
        call(&bench, Method::POST, "/io/api/v1/profiles", Some(&person)).await
    };
    document.takes(&Method::POST, "/profiles", &person);
    for presence in ["absent", "not-allowed", "allowed"] {
        document.gives(&Method::POST, "/profiles", &profile(presence).await);
    }
    let message = json!({
        "fiscal_code": "RSSMRA85T10A562S",
        "content": { "subject": "Un verbale per te", "markdown": "x".repeat(80) },
    });
    document.takes(&Method::POST, "/messages", &message);
    let path = "/io/api/v1/messages";
    document.gives(
        &Method::POST,
        "/messages",
        &call(&bench, Method::POST, path, Some(&message)).await,
    );
    let short = json!({ "fiscal_code": "RSSMRA85T10A562S", "content": { "subject": "x", "markdown": "x" } });
    document.gives(
        &Method::POST,
        "/messages",
        &call(&bench, Method::POST, path, Some(&short)).await,
    );
}
