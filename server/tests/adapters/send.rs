//! SEND: a verbale on its way, by every way there is.

use std::sync::Arc;

use jiff::civil::date;
use reqwest::Method;
use serde_json::json;
use targa_domain::Cents;
use targa_domain::notification::Notification;
use targa_server::ports::{
    Iun, LegalFactContent, NotificationPlatform, NotificationStatus, RequestState,
};

use crate::bench::{Bench, notice, verbale};

const PEC: &str = "mario.rossi@pec.example";

fn send(bench: &Bench) -> Arc<dyn NotificationPlatform> {
    bench.platforms.send.clone().unwrap()
}

/// Asks for it, waits until it is looked at, and gives its IUN.
async fn accepted(bench: &Bench, pec: Option<&str>) -> Iun {
    let send = send(bench);
    let id = send.request(&verbale(pec)).await.unwrap();
    bench.go_to("2026-11-20T09:05:00Z").await;
    match send.request_state(&id).await.unwrap() {
        RequestState::Accepted(iun) => iun,
        other => panic!("{other:?}"),
    }
}

async fn plan(bench: &Bench, plan: serde_json::Value) {
    bench.control(Method::PUT, "send/plan", &plan).await;
}

#[tokio::test]
async fn a_verbale_by_pec_waits_arrives_and_is_perfected_when_seven_days_are_over() {
    let bench = Bench::start().await;
    plan(&bench, json!({ "accepted_after_seconds": 60 })).await;
    let send = send(&bench);
    let id = send.request(&verbale(Some(PEC))).await.unwrap();
    let waiting = send.request_state(&id).await.unwrap();
    assert!(
        matches!(
            waiting,
            RequestState::Waiting {
                retry_after: Some(_)
            }
        ),
        "{waiting:?}"
    );
    assert_eq!(
        send.price(notice()).await.unwrap(),
        None,
        "not yet taken on"
    );
    bench.go_to("2026-11-20T09:05:00Z").await;
    let RequestState::Accepted(iun) = send.request_state(&id).await.unwrap() else {
        panic!("not accepted");
    };
    let progress = send.progress(&iun).await.unwrap();
    assert_eq!(progress.status, NotificationStatus::Delivering);
    assert_eq!(progress.notification(), None);

    bench.go_to("2026-11-22T09:00:00Z").await;
    let progress = send.progress(&iun).await.unwrap();
    assert_eq!(progress.status, NotificationStatus::Delivered);
    let delivered = date(2026, 11, 21);
    let by_pec = Notification::SendDigital {
        delivered,
        accessed: None,
    };
    assert_eq!(progress.notification(), Some(by_pec));
    assert_eq!(progress.perfected_on(), None);

    bench.go_to("2026-11-29T09:00:00Z").await;
    let progress = send.progress(&iun).await.unwrap();
    assert_eq!(progress.status, NotificationStatus::EffectiveDate);
    assert_eq!(progress.perfected_on(), Some(date(2026, 11, 28)));
    let price = send.price(notice()).await.unwrap().unwrap();
    // SEND's fee and ours, no paper.
    assert_eq!((price.iun, price.total), (iun, Cents::new(200)));
    assert_eq!(price.refined_on, Some(date(2026, 11, 28)));
    assert_eq!(price.viewed_on, None);
}

#[tokio::test]
async fn whoever_opens_it_earlier_is_notified_that_day() {
    let bench = Bench::start().await;
    let iun = accepted(&bench, Some(PEC)).await;
    // Half past midnight in Rome, still the day before in UTC.
    bench.go_to("2026-11-23T23:30:00Z").await;
    let number = json!({ "paProtocolNumber": "2026/0000001" });
    bench.control(Method::POST, "send/views", &number).await;
    bench.go_to("2026-12-31T09:00:00Z").await;
    let progress = send(&bench).progress(&iun).await.unwrap();
    assert_eq!(progress.status, NotificationStatus::Viewed);
    assert_eq!(progress.perfected_on(), Some(date(2026, 11, 24)));
    let by_pec = Notification::SendDigital {
        delivered: date(2026, 11, 21),
        accessed: Some(date(2026, 11, 24)),
    };
    assert_eq!(progress.notification(), Some(by_pec));
    let price = send(&bench).price(notice()).await.unwrap().unwrap();
    assert_eq!(price.viewed_on, Some(date(2026, 11, 24)));
    assert_eq!(price.perfected_on(), Some(date(2026, 11, 24)));
}

#[tokio::test]
async fn every_other_way_has_its_days_and_its_cost() {
    let delivered = date(2026, 11, 25);
    let accessed = None;
    for (way, expected, perfected, total) in [
        (
            "paper",
            Notification::SendPaper {
                received: delivered,
                accessed,
            },
            date(2026, 12, 5),
            1109,
        ),
        (
            "paper-not-collected",
            Notification::SendPaperNotCollected {
                deposited: delivered,
                accessed,
            },
            date(2026, 12, 15),
            1109,
        ),
        (
            "unreachable",
            Notification::SendPaperNotCollected {
                deposited: delivered,
                accessed,
            },
            date(2026, 12, 15),
            1109,
        ),
        (
            "digital-unreachable",
            Notification::SendDigitalUnreachable {
                deposited: delivered,
                accessed,
            },
            date(2026, 12, 10),
            423,
        ),
    ] {
        let bench = Bench::start().await;
        plan(&bench, json!({ "way": way, "delivered_after_days": 5 })).await;
        let iun = accepted(&bench, None).await;
        bench.go_to("2026-12-31T09:00:00Z").await;
        let progress = send(&bench).progress(&iun).await.unwrap();
        assert_eq!(progress.notification(), Some(expected), "{way}");
        assert_eq!(progress.perfected_on(), Some(perfected), "{way}");
        let price = send(&bench).price(notice()).await.unwrap().unwrap();
        assert_eq!(price.total, Cents::new(total), "{way}: post with VAT");
    }
}

#[tokio::test]
async fn proofs_are_listed_and_fetched_when_the_archive_has_found_them() {
    let bench = Bench::start().await;
    plan(&bench, json!({ "archived": true })).await;
    let iun = accepted(&bench, Some(PEC)).await;
    bench.go_to("2026-11-22T09:00:00Z").await;
    let send = send(&bench);
    let facts = send.legal_facts(&iun).await.unwrap();
    let categories: Vec<_> = facts.iter().map(|fact| fact.category.as_str()).collect();
    assert_eq!(categories, ["SENDER_ACK", "DIGITAL_DELIVERY"]);
    let first = send.legal_fact(&iun, &facts[1]).await.unwrap();
    assert!(matches!(first, LegalFactContent::Later(_)), "{first:?}");
    let second = send.legal_fact(&iun, &facts[1]).await.unwrap();
    let LegalFactContent::Ready(pdf) = second else {
        panic!("{second:?}");
    };
    assert!(pdf.starts_with(b"%PDF-"));
}
