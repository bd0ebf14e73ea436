//! What SEND attests about the notification, for the person it was notified to.

use serde_json::{Value, json};

use super::path::{EVERYTHING, ISSUED, by_hand, issue, notified};
use crate::stage::{GALLO, MARIA, MARIO, Stage, fine_id};

fn list() -> String {
    format!("/v1/fines/{}/legal-facts", fine_id(1))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_addressee_reads_what_send_attests_and_nobody_else() {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    let mario = stage.signed_in(MARIO);
    notified(&stage).await;
    let facts = mario.get(&list()).await.ok()["legal_facts"].clone();
    let facts = facts.as_array().unwrap().clone();
    let categories: Vec<_> = facts.iter().map(|fact| fact["category"].clone()).collect();
    assert!(categories.contains(&json!("sender-ack")), "{categories:?}");
    assert!(
        categories.contains(&json!("digital-delivery")),
        "{categories:?}"
    );
    let file = |fact: &Value| format!("{}/{}", list(), fact["key"].as_str().unwrap());
    for fact in &facts {
        let request = mario.request(reqwest::Method::GET, &file(fact));
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 200, "{fact}");
        assert_eq!(answer.headers()["content-type"], "application/pdf");
        assert!(answer.bytes().await.unwrap().starts_with(b"%PDF"), "{fact}");
    }
    let none = format!("{}/PN_LEGAL_FACTS-OF-ANOTHER.pdf", list());
    assert_eq!(mario.get(&none).await.code(), "not-found");
    // A delegate sees and pays the fine, and is not its addressee.
    let body = json!({ "delegate": GALLO.code, "until": "2026-12-31" });
    let path = "/v1/delegations/01990000-0000-7000-e000-000000000001";
    assert_eq!(mario.put(path, &body).await.status, 201);
    let gallo = stage.signed_in(GALLO);
    assert_eq!(
        gallo.get(&format!("/v1/fines/{}", fine_id(1))).await.status,
        200
    );
    for other in [gallo, stage.signed_in(MARIA)] {
        assert_eq!(other.get(&list()).await.code(), "not-found");
        assert_eq!(other.get(&file(&facts[0])).await.code(), "not-found");
    }
    stage.platforms.fault("send", "fail", 1000).await;
    assert_eq!(mario.get(&list()).await.code(), "platform-unavailable");
}

#[tokio::test(flavor = "multi_thread")]
async fn before_send_has_it_there_is_nothing() {
    let everything = by_hand();
    let stage = Stage::set_at(ISSUED, &everything).await;
    issue(&stage).await;
    let mario = stage.signed_in(MARIO);
    assert_eq!(mario.get(&list()).await.ok(), json!({ "legal_facts": [] }));
    let file = format!("{}/x.pdf", list());
    assert_eq!(mario.get(&file).await.code(), "not-found");
    assert!(stage.platforms.requests("send").await.is_empty());
}
