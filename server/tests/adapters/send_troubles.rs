//! SEND: refused, repeated, lost, strange.

use reqwest::Method;
use serde_json::{Value, json};
use targa_server::ports::{PlatformError, RequestState, TimelineCategory};

use crate::bench::{Bench, verbale};

async fn notifications(bench: &Bench) -> usize {
    let all = bench.control(Method::GET, "send/notifications", &Value::Null);
    all.await["notifications"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_refusal_says_why_in_codes() {
    let bench = Bench::start().await;
    let codes = ["TAXID_NOT_VALID", "Mario Rossi is not known"];
    let plan = json!({ "refusal": codes });
    bench.control(Method::PUT, "send/plan", &plan).await;
    let send = bench.platforms.send.clone().unwrap();
    let id = send.request(&verbale(None)).await.unwrap();
    bench.go_to("2026-11-20T09:05:00Z").await;
    // What is no code is left out: it may quote.
    let codes = vec!["TAXID_NOT_VALID".to_owned()];
    let state = send.request_state(&id).await.unwrap();
    assert_eq!(state, RequestState::Refused { codes });
}

#[tokio::test]
async fn a_document_that_is_no_pdf_is_refused_when_it_is_looked_at() {
    let bench = Bench::start().await;
    let mut request = verbale(None);
    request.document.pdf = b"a word processor's".as_slice().into();
    let send = bench.platforms.send.clone().unwrap();
    let id = send.request(&request).await.unwrap();
    bench.go_to("2026-11-20T09:05:00Z").await;
    let codes = vec!["FILE_PDF_INVALID_ERROR".to_owned()];
    let state = send.request_state(&id).await.unwrap();
    assert_eq!(state, RequestState::Refused { codes });
}

#[tokio::test]
async fn asked_twice_it_is_one_notification() {
    let bench = Bench::start().await;
    let send = bench.platforms.send.clone().unwrap();
    let first = send.request(&verbale(None)).await.unwrap();
    assert_eq!(send.request(&verbale(None)).await.unwrap(), first);
    assert_eq!(notifications(&bench).await, 1);
    let mut mended = verbale(None);
    mended.idempotence_token = "second".to_owned();
    assert_ne!(send.request(&mended).await.unwrap(), first);
    assert_eq!(notifications(&bench).await, 2);
}

#[tokio::test]
async fn an_answer_that_is_lost_and_a_call_that_arrives_twice_make_one_notification() {
    for kind in ["lose", "repeat"] {
        let bench = Bench::start().await;
        // The announcement, then the request itself.
        bench.fault("send", kind, 2).await;
        bench.fault("sendfiles", kind, 1).await;
        let send = bench.platforms.send.clone().unwrap();
        let id = send.request(&verbale(None)).await.unwrap();
        assert_eq!(notifications(&bench).await, 1, "{kind}");
        bench.go_to("2026-11-20T09:05:00Z").await;
        let state = send.request_state(&id).await.unwrap();
        assert!(
            matches!(state, RequestState::Accepted(_)),
            "{kind} {state:?}"
        );
    }
}

#[tokio::test]
async fn what_a_later_document_adds_is_kept_by_name() {
    let bench = Bench::start().await;
    let plan = json!({ "strange": true });
    bench.control(Method::PUT, "send/plan", &plan).await;
    let send = bench.platforms.send.clone().unwrap();
    let id = send.request(&verbale(None)).await.unwrap();
    bench.go_to("2026-11-20T09:05:00Z").await;
    let RequestState::Accepted(iun) = send.request_state(&id).await.unwrap() else {
        panic!("not accepted");
    };
    let progress = send.progress(&iun).await.unwrap();
    let strange = TimelineCategory::Other("FROM_A_LATER_DOCUMENT".to_owned());
    assert!(
        progress
            .timeline
            .iter()
            .any(|event| event.category == strange)
    );
}

#[tokio::test]
async fn a_form_it_does_not_take_is_refused_and_not_repeated() {
    let bench = Bench::start().await;
    let mut request = verbale(None);
    request.addressee.fiscal_code = "12345678903".parse().unwrap();
    request.idempotence_token = "è".repeat(300);
    let send = bench.platforms.send.clone().unwrap();
    let answer = send.request(&request).await;
    let refused = PlatformError::Refused {
        platform: "SEND",
        status: 400,
    };
    assert_eq!(answer.unwrap_err(), refused);
    let calls = bench.calls("send").await;
    let asked = calls
        .iter()
        .filter(|call| call["path"] == "/send/delivery/v2.6/requests");
    assert_eq!(asked.count(), 1);
}

#[tokio::test]
async fn files_out_of_reach_are_not_sends_trouble() {
    let bench = Bench::start().await;
    bench.fault("sendfiles", "fail", 100).await;
    let send = bench.platforms.send.clone().unwrap();
    let error = send.request(&verbale(None)).await.unwrap_err();
    assert_eq!(error.to_string(), "SEND's files: refused with status 503");
    assert!(error.is_passing());
    assert_eq!(notifications(&bench).await, 0);
    bench.heal().await;
    send.request(&verbale(None)).await.unwrap();
}
