//! `/control/send`: the plan of the notifications to come, an addressee who opens one, a look inside.

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

use super::plan::Plan;
use super::refusal::not_found;
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// `/control/send/…`
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/plan", put(set_plan).get(plan).delete(reset_plan))
        .route("/views", post(view))
        .route("/notifications", get(list))
}

async fn set_plan(State(world): State<Shared>, Body(plan): Body<Plan>) -> Json<Plan> {
    world.memory().send.plan = plan.clone();
    Json(plan)
}

async fn plan(State(world): State<Shared>) -> Json<Plan> {
    Json(world.memory().send.plan.clone())
}

async fn reset_plan(State(world): State<Shared>) -> StatusCode {
    world.memory().send.plan = Plan::default();
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct View {
    pa_protocol_number: String,
}

/// The addressee opens it now: the accepted one with this number.
async fn view(State(world): State<Shared>, Body(view): Body<View>) -> Result<StatusCode, Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let mut all = memory.send.notifications.iter_mut().rev();
    let notification = all
        .find(|one| one.request.protocol_number == view.pa_protocol_number && one.accepted(now))
        .ok_or_else(|| not_found("no accepted notification with this number"))?;
    notification.viewed.get_or_insert(now);
    Ok(StatusCode::NO_CONTENT)
}

async fn list(State(world): State<Shared>) -> Json<Value> {
    let memory = world.memory();
    let now = memory.clock.now();
    let all = memory.send.notifications.iter().map(|notification| {
        let history = notification.history(now);
        let status = match history.last() {
            _ if now < notification.validated() => "IN_VALIDATION",
            _ if !notification.plan.refusal.is_empty() => "REFUSED",
            Some((status, _)) => status,
            None => "ACCEPTED",
        };
        let files = &memory.send.files;
        let documents = notification.request.documents.iter();
        let documents =
            documents.map(|one| files.file(&one.place).map(|file| STANDARD.encode(file)));
        json!({
            "iun": notification.iun, "status": status,
            "paProtocolNumber": notification.request.protocol_number,
            "documents": documents.collect::<Vec<_>>(),
        })
    });
    Json(json!({ "notifications": all.collect::<Vec<_>>() }))
}
