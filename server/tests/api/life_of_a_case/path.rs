//! The path that all these tests walk.

use jiff::Timestamp;
use serde_json::{Value, json};
use targa_contract::api::CaseFact;

use crate::stage::{ANNA, MARIO, OFFICIAL_NOTICE, Stage, eventually, fine_id, preavviso};

/// Everything a municipality may have.
pub(super) const EVERYTHING: &str = r#"
[jobs]
every_seconds = 1

[verbale]
after_days = 12
expenses = 500
poll_seconds = 60

[verbale.authority]
office = "Comando di Polizia Locale di Pontechiaro"
address = "Piazza del Municipio 1, 26999 Pontechiaro (LO)"
contacts = "polizialocale@comune.pontechiaro.example"
responsible = "Commissario Elisa Neri"
prefetto = "Prefetto di Lodi"
giudice_di_pace = "Giudice di Pace di Lodi"

[platforms]
failures_before_rest = 1000

[send]
url = "{sandbox}/send"
api_key_file = "pagopa.key"
taxonomy_code = "010202N"
fee = 100
vat_percent = 22

[io]
url = "{sandbox}/io/api/v1"
api_key_file = "pagopa.key"

[registry]
url = "{sandbox}/registry"
token_file = "pagopa.key"

[protocol]
url = "{sandbox}/protocol"
token_file = "pagopa.key"

[coercive]
url = "{sandbox}/coercive"
token_file = "pagopa.key"
"#;

/// The same, with jobs that a test does by hand.
pub(super) fn by_hand() -> String {
    EVERYTHING.replace("every_seconds = 1", "every_seconds = 86400")
}

/// Left on the windscreen, in the limited zone: 83.00, 58.10 until Monday the 27th (over the 25th and a Sunday).
pub(super) const ISSUED: &str = "2026-04-20T09:00:00Z";
/// The first day without the discount.
pub(super) const DISCOUNT_OVER: &str = "2026-04-28T09:00:00Z";
/// Twelve days after the discount's end are over.
pub(super) const DRAWN_UP: &str = "2026-05-10T08:00:00Z";
/// SEND has looked at the request.
pub(super) const TAKEN_ON: &str = "2026-05-10T09:00:00Z";
/// The week after the PEC of the 11th is over.
pub(super) const NOTIFIED: &str = "2026-05-18T21:00:00Z";

/// Issues the preavviso on its day and waits until it can be paid.
pub(super) async fn issue(stage: &Stage) {
    let anna = stage.signed_in(ANNA);
    anna.lease(1).await;
    let mut body = preavviso(OFFICIAL_NOTICE);
    body["violation"]["committed_at"] = json!("2026-04-20T09:40:00");
    body["issued_on"] = json!("2026-04-20");
    let path = format!("/v1/officer/preavvisi/{}", fine_id(1));
    assert_eq!(anna.put(&path, &body).await.status, 201);
    asked(stage, 5810).await;
}

/// Mario's fine as he sees it.
pub(super) async fn seen(stage: &Stage) -> Value {
    stage.signed_in(MARIO).fines().await.remove(0)
}

/// Waits until the platform asks that sum for the notice the citizen sees.
pub(super) async fn asked(stage: &Stage, cents: i64) {
    eventually(&format!("{cents} is asked"), || async {
        let fine = seen(stage).await;
        let notice = fine["notice_number"].as_str().unwrap();
        let app = stage.app();
        let to_tell = app
            .store
            .positions_to_tell(Timestamp::MAX, app.clock.today(), 1);
        // And it is on record that the platform knows: moving the clock finds nothing half told.
        stage.platforms.amount(notice).await == Some(cents) && to_tell.await.unwrap().is_empty()
    })
    .await;
}

pub(super) async fn facts(stage: &Stage) -> Vec<CaseFact> {
    let id = fine_id(1).parse().unwrap();
    let timeline = stage.app().store.timeline(id).await.unwrap();
    timeline.into_iter().map(|event| event.fact).collect()
}

/// Waits until something of that kind has happened.
pub(super) async fn happened(stage: &Stage, kind: &str) {
    eventually(kind, || async {
        let facts = serde_json::to_value(facts(stage).await).unwrap();
        let all = facts.as_array().unwrap();
        all.iter().any(|fact| fact["kind"] == kind)
    })
    .await;
}

/// Waits until SEND has been asked.
pub(super) async fn handed_over(stage: &Stage) {
    eventually("handed over", || async {
        let all = stage.platforms.look("send/notifications").await;
        all["notifications"].as_array().map(Vec::len) == Some(1)
    })
    .await;
}

/// From the windscreen to the day it was notified.
pub(super) async fn notified(stage: &Stage) {
    issue(stage).await;
    stage.go_to(DISCOUNT_OVER).await;
    asked(stage, 8300).await;
    stage.go_to(DRAWN_UP).await;
    handed_over(stage).await;
    stage.go_to(TAKEN_ON).await;
    happened(stage, "dispatched").await;
    stage.go_to(NOTIFIED).await;
    happened(stage, "notified").await;
    asked(stage, 6510).await;
}

/// How often a platform was made to write something, and did.
pub(super) async fn writes(stage: &Stage, platform: &str, method: &str) -> usize {
    let requests = stage.platforms.requests(platform).await;
    let written = |request: &&Value| {
        request["method"] == method && request["status"].as_u64().is_some_and(|s| s < 300)
    };
    requests.iter().filter(written).count()
}
