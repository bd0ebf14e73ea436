//! What these tests have in common.

use serde_json::{Value, json};
use targa_contract::api::CaseFact;

use crate::stage::{Api, MARIO, OLGA, Reply, Stage, eventually, fine_id, notified_verbale};

/// With everything that hears of a plan, and jobs that run by themselves.
pub(super) const SETTINGS: &str = r#"
[jobs]
every_seconds = 1

[platforms]
failures_before_rest = 1000

[io]
url = "{sandbox}/io/api/v1"
api_key_file = "pagopa.key"

[protocol]
url = "{sandbox}/protocol"
token_file = "pagopa.key"
"#;

/// Notified ten days before the stage's day: the discount is over, the thirty days to ask are not.
pub(super) const NOTIFIED: &str = "2026-11-10";

/// Key of the n-th request.
pub(super) fn request_id(number: u16) -> String {
    format!("01990000-0000-7000-a000-00000000{number:04}")
}

pub(super) fn path(number: u16) -> String {
    format!("/v1/instalment-requests/{}", request_id(number))
}

pub(super) fn decision(number: u16) -> String {
    format!(
        "/v1/office/instalment-requests/{}/decision",
        request_id(number)
    )
}

/// Eight instalments, by somebody who may have them.
pub(super) fn asked() -> Value {
    json!({ "fine": fine_id(1), "number": 8, "income": 900_000, "relatives": 1 })
}

/// A stage with Mario's verbale.
pub(super) async fn with_a_verbale(notified_on: &str) -> Stage {
    let stage = Stage::set_with(SETTINGS).await;
    notified_verbale(stage.app(), 1, "AB123CD", notified_on).await;
    stage
}

/// Mario asks.
pub(super) async fn ask(stage: &Stage) -> Reply {
    stage.signed_in(MARIO).put(&path(1), &asked()).await
}

/// Asked by Mario, granted by the office, every due payable.
pub(super) async fn granted(stage: &Stage) -> Api {
    assert_eq!(ask(stage).await.status, 201);
    let office = stage.signed_in(OLGA);
    let accept = json!({ "decision": "accept" });
    let request = office.put(&decision(1), &accept).await.ok();
    assert_eq!(request["state"], "accepted");
    becomes(stage, "active").await;
    stage.signed_in(MARIO)
}

/// Waits until the request stands there.
pub(super) async fn becomes(stage: &Stage, state: &str) {
    let mario = stage.signed_in(MARIO);
    eventually(state, || async {
        mario.get(&path(1)).await.ok()["state"] == state
    })
    .await;
}

/// Mario's fine as he sees it.
pub(super) async fn seen(stage: &Stage) -> Value {
    stage.signed_in(MARIO).fines().await.remove(0)
}

/// The notice of the n-th due.
pub(super) async fn notice(stage: &Stage, number: usize) -> String {
    let fine = seen(stage).await;
    let due = &fine["plan"]["dues"][number - 1];
    due["notice_number"].as_str().unwrap().to_owned()
}

pub(super) async fn facts(stage: &Stage) -> Vec<CaseFact> {
    let id = fine_id(1).parse().unwrap();
    let timeline = stage.app().store.timeline(id).await.unwrap();
    timeline.into_iter().map(|event| event.fact).collect()
}

/// Waits until that has happened.
pub(super) async fn happened(stage: &Stage, fact: &CaseFact) {
    eventually(&format!("{fact:?}"), || async {
        facts(stage).await.contains(fact)
    })
    .await;
}
