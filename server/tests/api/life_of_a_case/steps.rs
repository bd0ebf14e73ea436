//! Each step as the citizen sees it, with its cents and its days.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use targa_contract::api::{CaseFact, NotifiedBy};
use targa_domain::{Cents, Date};

use super::path::{
    DISCOUNT_OVER, DRAWN_UP, EVERYTHING, ISSUED, NOTIFIED, TAKEN_ON, asked, facts, handed_over,
    happened, issue, notified, seen,
};
use crate::stage::{OFFICIAL_NOTICE, Stage, eventually, sha256};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Sums and last days of the first windows.
fn windows(fine: &serde_json::Value, count: usize) -> Vec<(i64, Option<String>)> {
    let all = fine["schedule"]["windows"].as_array().unwrap();
    let window = |window: &serde_json::Value| {
        let last = window["last"].as_str().map(str::to_owned);
        (window["amount"].as_i64().unwrap(), last)
    };
    all.iter().take(count).map(window).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_windscreen_to_the_verbale_by_jobs_alone() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    issue(&stage).await;
    stage.go_to(DISCOUNT_OVER).await;
    asked(&stage, 8300).await;

    stage.go_to(DRAWN_UP).await;
    happened(&stage, "registered").await;
    let fine = seen(&stage).await;
    assert_eq!(
        (&fine["state"], &fine["reference"]),
        (&json!("preavviso"), &json!("V/2026/000001"))
    );
    // The old notice is closed, the new ones stand; what SEND costs is not known yet.
    asked(&stage, 5810 + 500).await;
    let old = stage.platforms.try_to_pay(OFFICIAL_NOTICE).await;
    assert_eq!(old.status(), 422);

    handed_over(&stage).await;
    stage.go_to(TAKEN_ON).await;
    happened(&stage, "dispatched").await;
    stage.go_to(NOTIFIED).await;
    happened(&stage, "notified").await;
    let fine = seen(&stage).await;
    assert_eq!(fine["state"], "notified");
    assert_eq!(fine["verbale"]["notified_on"], "2026-05-18");
    assert_eq!(fine["verbale"]["expenses"], 700);
    let on = |text: &str| Some(text.to_owned());
    assert_eq!(
        windows(&fine, 4),
        [
            (6510, on("2026-05-23")),
            (9000, on("2026-07-17")),
            (17_300, on("2027-01-17")),
            (18_960, on("2027-07-17")),
        ]
    );
    let facts = facts(&stage).await;
    let iun = fine["verbale"]["iun"].as_str().unwrap().to_owned();
    assert_eq!(
        facts,
        [
            CaseFact::Opened,
            CaseFact::AmountChanged {
                amount: Cents::new(8300),
                until: None
            },
            CaseFact::VerbaleDrawnUp {
                number: "V/2026/000001".to_owned(),
                expenses: Cents::new(500),
                notify_by: day("2026-07-19"),
            },
            CaseFact::Registered {
                protocol: "2026/0000001".to_owned(),
                on: day("2026-05-10")
            },
            CaseFact::Dispatched {
                iun,
                on: day("2026-05-10")
            },
            CaseFact::Notified {
                on: day("2026-05-18"),
                by: NotifiedBy::SendDigital,
                expenses: Cents::new(700),
                amount: Cents::new(6510),
                until: Some(day("2026-05-23")),
            },
        ]
    );
    let log = stage.app().store.verify_case_log().await.unwrap();
    assert_eq!(log, Ok(6));
    // At a kiosk: the verbale's number however it is typed, and the leaflet's, with the plate.
    for number in ["V/2026/000001", " v/2026/000001 ", OFFICIAL_NOTICE] {
        let asked = json!({ "number": number, "plate": "AB123CD" });
        let found = stage.anonymous().post("/v1/lookups", &asked).await.ok();
        assert_eq!(found["schedule"], fine["schedule"], "{number}");
        let other = json!({ "number": number, "plate": "EF456GH" });
        let refused = stage.anonymous().post("/v1/lookups", &other).await;
        assert_eq!(refused.code(), "not-found");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_send_delivers_is_what_was_registered_and_anybody_can_read_it() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    notified(&stage).await;
    let sent = stage.platforms.look("send/notifications").await;
    let document = sent["notifications"][0]["documents"][0].as_str().unwrap();
    let document = STANDARD.decode(document).unwrap();
    let register = stage.platforms.look("protocol/registrations").await;
    let registered = register["registrations"][0]["communication"]["document_sha256"].clone();
    assert_eq!(registered, sha256(&document));
    // PDF/A-2a and PDF/UA-1: to be kept for years, and read by a screen reader.
    let text = String::from_utf8_lossy(&document);
    assert!(text.starts_with("%PDF-1.7"));
    for said in ["pdfaid:part", "pdfuaid:part", "V/2026/000001"] {
        assert!(text.contains(said), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn afterwards_the_right_sum_is_asked_every_day() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    notified(&stage).await;
    for (instant, cents) in [
        ("2026-05-23T21:59:59Z", 6510),
        ("2026-05-23T22:00:00Z", 9000),
        ("2026-07-17T21:59:59Z", 9000),
        ("2026-07-17T22:00:00Z", 17_300),
        ("2027-01-18T09:00:00Z", 18_960),
    ] {
        stage.go_to(instant).await;
        asked(&stage, cents).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_verbale_is_paid_by_one_notice_and_not_by_the_other() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    notified(&stage).await;
    let fine = seen(&stage).await;
    let option = |n: usize| {
        fine["options"][n]["notice_number"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(stage.platforms.pay(&option(0)).await["amount"], 6510);
    let again = stage.platforms.try_to_pay(&option(1)).await;
    assert_eq!(again.status(), 409);
    eventually("paid", || async { seen(&stage).await["state"] == "paid" }).await;
}

/// The owner hears of it on IO three times, and never twice of the same.
#[tokio::test(flavor = "multi_thread")]
async fn its_owner_is_written_to_at_the_right_moments() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    issue(&stage).await;
    let subjects = async || -> Vec<String> {
        let sent = stage.platforms.look("io/messages").await;
        let all = sent["messages"].as_array().unwrap();
        let subject = |m: &serde_json::Value| m["content"]["subject"].as_str().unwrap().to_owned();
        all.iter().map(subject).collect()
    };
    eventually("new", || async { subjects().await.len() == 1 }).await;
    stage.go_to("2026-04-25T09:00:00Z").await;
    eventually("ending", || async { subjects().await.len() == 2 }).await;
    stage.go_to(DISCOUNT_OVER).await;
    asked(&stage, 8300).await;
    stage.go_to(DRAWN_UP).await;
    happened(&stage, "registered").await;
    handed_over(&stage).await;
    stage.go_to(TAKEN_ON).await;
    happened(&stage, "dispatched").await;
    stage.go_to(NOTIFIED).await;
    eventually("notified", || async { subjects().await.len() == 3 }).await;
    assert_eq!(
        subjects().await,
        [
            "Hai un nuovo preavviso",
            "Una scadenza è vicina",
            "Un verbale ti è stato notificato"
        ]
    );
}
