//! IO: who is there, and messages that can be paid.

use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};
use targa_domain::Cents;
use targa_server::ports::{IoMessage, IoPayment, IoProfile, MessageText, PlatformError};

use crate::bench::{Bench, MARIO, NOTICE, mario, notice};

pub(crate) fn message() -> IoMessage {
    let body = "È stata accertata una violazione: qui trovi quanto devi, entro quando e perché, con un pulsante per pagare.";
    IoMessage {
        recipient: mario(),
        text: MessageText::new("Una multa per te", body).unwrap(),
        payment: Some(IoPayment {
            notice_number: notice(),
            amount: Cents::new(5810),
            invalid_after_due: false,
        }),
        due: Some("2026-11-25T22:59:59Z".parse::<Timestamp>().unwrap()),
    }
}

#[tokio::test]
async fn a_person_is_there_or_has_said_no_or_is_not() {
    let bench = Bench::start().await;
    let io = bench.platforms.io.clone().unwrap();
    for (presence, expected) in [
        ("allowed", IoProfile::Allowed),
        ("not-allowed", IoProfile::NotAllowed),
        ("absent", IoProfile::Absent),
    ] {
        let path = format!("io/profiles/{MARIO}");
        bench.control(Method::PUT, &path, &json!(presence)).await;
        assert_eq!(io.profile(&mario()).await.unwrap(), expected);
    }
    let calls = bench.calls("io").await;
    assert!(
        calls
            .iter()
            .all(|call| call["path"] == "/io/api/v1/profiles")
    );
}

#[tokio::test]
async fn a_message_carries_what_is_to_be_paid_and_until_when() {
    let bench = Bench::start().await;
    let io = bench.platforms.io.clone().unwrap();
    assert!(!io.send(&message()).await.unwrap().is_empty());
    let sent = bench
        .control(Method::GET, "io/messages", &Value::Null)
        .await;
    let content = &sent["messages"][0]["content"];
    assert_eq!(content["due_date"], "2026-11-25T22:59:59Z");
    assert_eq!(
        content["payment_data"],
        json!({
            "amount": 5810, "notice_number": NOTICE, "invalid_after_due_date": false,
            "payee": { "fiscal_code": "12345678903" },
        })
    );
}

#[tokio::test]
async fn a_message_is_sent_once_whatever_happens_to_the_answer() {
    let bench = Bench::start().await;
    bench.fault("io", "lose", 1).await;
    let io = bench.platforms.io.clone().unwrap();
    let error = io.send(&message()).await.unwrap_err();
    assert!(error.is_passing(), "{error}");
    assert_eq!(bench.calls("io").await.len(), 1);
}

#[tokio::test]
async fn who_has_said_no_is_not_written_to() {
    let bench = Bench::start().await;
    let path = format!("io/profiles/{MARIO}");
    bench
        .control(Method::PUT, &path, &json!("not-allowed"))
        .await;
    let io = bench.platforms.io.clone().unwrap();
    let refused = PlatformError::Refused {
        platform: "IO",
        status: 403,
    };
    assert_eq!(io.send(&message()).await.unwrap_err(), refused);
}
