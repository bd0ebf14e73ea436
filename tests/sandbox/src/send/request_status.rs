//! `GET /delivery/v2.6/requests`: WAITING, ACCEPTED with the IUN, or REFUSED with reasons.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};

use super::notification::Notification;
use super::refusal::{malformed, not_found};
use crate::problem::Problem;
use crate::request::Asked;
use crate::world::Shared;

/// By name, or by protocol number and token.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Question {
    notification_request_id: Option<String>,
    pa_protocol_number: Option<String>,
    idempotence_token: Option<String>,
}

impl Question {
    fn means(&self, notification: &Notification) -> bool {
        match (&self.notification_request_id, &self.pa_protocol_number) {
            (Some(id), _) => notification.id == *id,
            (None, number) => {
                number.as_ref() == Some(&notification.request.protocol_number)
                    && self.idempotence_token == notification.request.token
            }
        }
    }
}

/// 200 with the request and what became of it.
pub(super) async fn read(
    State(world): State<Shared>,
    Asked(question): Asked<Question>,
) -> Result<Json<Value>, Problem> {
    if question.notification_request_id.is_none() && question.pa_protocol_number.is_none() {
        return Err(malformed("notificationRequestId or paProtocolNumber"));
    }
    let memory = world.memory();
    let now = memory.clock.now();
    let mut all = memory.send.notifications.iter();
    let notification = all
        .find(|notification| question.means(notification))
        .ok_or_else(|| not_found("no such request"))?;
    let mut answer = notification.sent.clone();
    answer.insert("notificationRequestId".into(), json!(notification.id));
    let status = if now < notification.validated() {
        answer.insert("retryAfter".into(), json!(10));
        "WAITING"
    } else if notification.plan.refusal.is_empty() {
        answer.insert("iun".into(), json!(notification.iun));
        "ACCEPTED"
    } else {
        let code = |code: &String| json!({ "code": code, "detail": "asked for by the plan" });
        let errors: Vec<_> = notification.plan.refusal.iter().map(code).collect();
        answer.insert("errors".into(), json!(errors));
        "REFUSED"
    };
    answer.insert("notificationRequestStatus".into(), json!(status));
    Ok(Json(Value::Object(answer)))
}
