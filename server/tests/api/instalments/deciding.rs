//! The office decides, or is silent; the citizen answers an offer, or is.

use serde_json::json;
use targa_contract::api::CaseFact;

use super::path::{
    NOTIFIED, ask, becomes, decision, granted, happened, path, seen, with_a_verbale,
};
use crate::stage::{MARIO, NOTIFIED_NOTICE, OLGA, eventually};

#[tokio::test(flavor = "multi_thread")]
async fn granted_the_dues_are_payable_and_the_fine_is_not() {
    let stage = with_a_verbale(NOTIFIED).await;
    let mario = granted(&stage).await;
    let fine = seen(&stage).await;
    let dues = fine["plan"]["dues"].as_array().unwrap();
    assert_eq!(
        (dues.len(), &fine["plan"]["granted_on"]),
        (8, &json!("2026-11-20"))
    );
    for due in dues {
        let notice = due["notice_number"].as_str().unwrap();
        assert_eq!(stage.platforms.amount(notice).await, due["amount"].as_i64());
        assert_eq!(due["payable"], true);
    }
    eventually("withdrawn", || async {
        stage.platforms.try_to_pay(NOTIFIED_NOTICE).await.status() == 422
    })
    .await;
    // Decided is decided: the same again is no news, anything else comes too late.
    let office = stage.signed_in(OLGA);
    let again = office
        .put(&decision(1), &json!({ "decision": "accept" }))
        .await;
    assert_eq!(again.ok()["state"], "active");
    let refuse = json!({ "decision": "refuse", "reason": "Ripensamento" });
    assert_eq!(office.put(&decision(1), &refuse).await.code(), "conflict");
    let delete = mario.request(reqwest::Method::DELETE, &path(1));
    assert_eq!(mario.send(delete).await.code(), "conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_with_a_reason() {
    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    let office = stage.signed_in(OLGA);
    let no_words = json!({ "decision": "refuse", "reason": " " });
    let reply = office.put(&decision(1), &no_words).await;
    assert_eq!(
        (reply.code(), &reply.body["field"]),
        ("invalid-field", &json!("reason"))
    );
    let refuse = json!({ "decision": "refuse", "reason": "Reddito non documentato" });
    for _ in 0..2 {
        let refused = office.put(&decision(1), &refuse).await.ok();
        assert_eq!(refused["state"], "refused");
    }
    let seen = stage.signed_in(MARIO).get(&path(1)).await.ok();
    assert_eq!(seen["reason"], "Reddito non documentato");
    happened(&stage, &CaseFact::InstalmentsRefused { by_silence: false }).await;
    // Two communications, the one in and the one out, each with its number.
    for (incoming, protocol) in [(true, "2026/0000001"), (false, "2026/0000002")] {
        let fact = CaseFact::CommunicationRegistered {
            incoming,
            protocol: protocol.to_owned(),
            on: "2026-11-20".parse().unwrap(),
        };
        happened(&stage, &fact).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_taken() {
    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    let office = stage.signed_in(OLGA);
    let offer = |number: u16| json!({ "decision": "counter-propose", "number": number, "reason": "Bastano quattro" });
    let too_many = office.put(&decision(1), &offer(9)).await;
    assert_eq!(
        (too_many.code(), &too_many.body["field"]),
        ("invalid-field", &json!("number"))
    );
    let offered = office.put(&decision(1), &offer(4)).await.ok();
    assert_eq!(
        (&offered["state"], &offered["answer_by"]),
        (&json!("counter-proposed"), &json!("2026-12-20"))
    );
    let mario = stage.signed_in(MARIO);
    let answer = format!("{}/answer", path(1));
    for _ in 0..2 {
        mario.put(&answer, &json!({ "accept": true })).await.ok();
    }
    let no = mario.put(&answer, &json!({ "accept": false })).await;
    assert_eq!(no.code(), "conflict");
    becomes(&stage, "active").await;
    let fine = seen(&stage).await;
    assert_eq!(fine["plan"]["dues"].as_array().unwrap().len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_is_left() {
    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    let offer = json!({ "decision": "counter-propose", "number": 4, "reason": "Bastano quattro" });
    stage.signed_in(OLGA).put(&decision(1), &offer).await.ok();
    let mario = stage.signed_in(MARIO);
    let answer = format!("{}/answer", path(1));
    for _ in 0..2 {
        let left = mario.put(&answer, &json!({ "accept": false })).await.ok();
        assert_eq!(left["state"], "declined");
    }
    assert_eq!(seen(&stage).await.get("plan"), None);
    eventually("still asked", || async {
        stage.platforms.amount(NOTIFIED_NOTICE).await == Some(88_100)
    })
    .await;
}

/// Ninety days of the office's silence refuse; thirty of the citizen's leave an offer.
#[tokio::test(flavor = "multi_thread")]
async fn silence_answers() {
    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    stage.go_to("2027-02-18T22:59:00Z").await;
    crate::stage::run_job(stage.app(), "instalments").await;
    assert_eq!(
        stage.signed_in(MARIO).get(&path(1)).await.ok()["state"],
        "submitted"
    );
    stage.go_to("2027-02-18T23:00:00Z").await;
    becomes(&stage, "refused").await;
    happened(&stage, &CaseFact::InstalmentsRefused { by_silence: true }).await;

    let stage = with_a_verbale(NOTIFIED).await;
    assert_eq!(ask(&stage).await.status, 201);
    let offer = json!({ "decision": "counter-propose", "number": 4, "reason": "Bastano quattro" });
    stage.signed_in(OLGA).put(&decision(1), &offer).await.ok();
    stage.go_to("2026-12-20T23:00:00Z").await;
    becomes(&stage, "declined").await;
    happened(&stage, &CaseFact::InstalmentsDeclined { by_silence: true }).await;
}
