//! What SEND refused goes to SEND again when the office says so.

use serde_json::json;
use targa_contract::api::CaseFact;

use super::path::{
    DISCOUNT_OVER, DRAWN_UP, EVERYTHING, ISSUED, NOTIFIED, TAKEN_ON, asked, facts, happened, issue,
    seen,
};
use crate::stage::{OLGA, Stage, eventually, fine_id, run_job};

/// Refused by SEND, and waiting for the office.
async fn refused() -> Stage {
    let stage = Stage::set_at(ISSUED, EVERYTHING).await;
    let refusal = json!({ "refusal": ["TAXID_NOT_VALID"] });
    stage.platforms.tell("send/plan", &refusal).await;
    issue(&stage).await;
    stage.go_to(DISCOUNT_OVER).await;
    asked(&stage, 8300).await;
    stage.go_to(DRAWN_UP).await;
    happened(&stage, "registered").await;
    super::path::handed_over(&stage).await;
    stage.go_to(TAKEN_ON).await;
    happened(&stage, "not-delivered").await;
    stage
}

fn notification() -> String {
    format!("/v1/office/fines/{}/notification", fine_id(1))
}

async fn count(stage: &Stage, wanted: &CaseFact) -> usize {
    facts(stage)
        .await
        .iter()
        .filter(|fact| *fact == wanted)
        .count()
}

#[tokio::test(flavor = "multi_thread")]
async fn refused_resumed_and_notified() {
    for ask_registry in [true, false] {
        let stage = refused().await;
        let office = stage.signed_in(OLGA);
        let queue = office.get("/v1/office/queue").await.ok();
        assert_eq!(
            (&queue["items"][0]["kind"], &queue["items"][0]["answer_by"]),
            (&json!("undelivered"), &json!("2026-07-19"))
        );
        stage.platforms.tell("send/plan", &json!({})).await;
        let body = json!({ "ask_registry": ask_registry });
        for _ in 0..2 {
            office.put(&notification(), &body).await.ok();
        }
        eventually("asked again", || async {
            let all = stage.platforms.look("send/notifications").await;
            all["notifications"].as_array().map(Vec::len) == Some(2)
        })
        .await;
        stage.go_to("2026-05-10T10:00:00Z").await;
        happened(&stage, "dispatched").await;
        stage.go_to(NOTIFIED).await;
        happened(&stage, "notified").await;
        assert_eq!(seen(&stage).await["verbale"]["notified_on"], "2026-05-18");
        // Its number in the register is the first one.
        assert_eq!(seen(&stage).await["verbale"]["protocol"], "2026/0000001");
        assert_eq!(count(&stage, &CaseFact::NotificationResumed).await, 1);
        assert_eq!(
            office.get("/v1/office/queue").await.ok()["items"],
            json!([])
        );
        assert_eq!(office.put(&notification(), &body).await.code(), "conflict");
    }
}

/// After the ninety days a good intention must not end the case: the law does, by its own job.
#[tokio::test(flavor = "multi_thread")]
async fn after_the_term_nothing_is_resumed() {
    let stage = refused().await;
    stage.go_to("2026-07-19T21:59:00Z").await;
    run_job(stage.app(), "notifications").await;
    stage.platforms.fault("gpd", "fail", 100_000).await;
    stage.go_to("2026-07-20T09:00:00Z").await;
    let office = stage.signed_in(OLGA);
    let late = office.put(&notification(), &json!({})).await;
    // Either it has ended by then, or its term is named.
    match late.code() {
        "invalid-field" => assert_eq!(late.body["params"]["date"], "2026-07-19"),
        code => assert_eq!(code, "not-found"),
    }
    stage.platforms.heal().await;
    stage.go_to("2026-07-20T10:00:00Z").await;
    happened(&stage, "notify-term-missed").await;
    assert_eq!(seen(&stage).await["state"], "annulled");
}
