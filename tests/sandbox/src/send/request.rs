//! `POST /delivery/v2.6/requests`: 202 means that the form is right, no more.

use std::collections::BTreeSet;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::notification::{Notification, Request};
use super::refusal::{duplicate, malformed};
use super::{Send, ids};
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// 202 with the request's name; nothing has been looked at yet.
pub(super) async fn submit(
    State(world): State<Shared>,
    Body(sent): Body<Map<String, Value>>,
) -> Result<(StatusCode, Json<Value>), Problem> {
    let request = Request::deserialize(Value::Object(sent.clone()))
        .map_err(|error| malformed(error.to_string()))?;
    request.check().map_err(malformed)?;
    let mut memory = world.memory();
    let now = memory.clock.now();
    let send = &mut memory.send;
    let same = |other: &Notification| {
        other.request.protocol_number == request.protocol_number
            && other.request.token == request.token
    };
    if send.notifications.iter().any(same) {
        return Err(duplicate());
    }
    let iun = ids::iun(send.notifications.len(), now);
    let mut plan = send.plan.clone();
    plan.refusal.extend(send.refusals(&request));
    let notification = Notification {
        id: ids::request_id(&iun),
        iun,
        sent,
        received: now,
        plan,
        viewed: None,
        asked_archive: BTreeSet::new(),
        request,
    };
    let mut answer = json!({
        "notificationRequestId": notification.id,
        "paProtocolNumber": notification.request.protocol_number,
    });
    if let Some(token) = &notification.request.token {
        answer["idempotenceToken"] = json!(token);
    }
    send.notifications.push(notification);
    Ok((StatusCode::ACCEPTED, Json(answer)))
}

impl Send {
    /// What only shows when the request is looked at.
    fn refusals(&self, request: &Request) -> Vec<String> {
        let documents = request.documents.iter();
        let refusals = documents.filter_map(|document| self.files.refusal(document));
        refusals.map(str::to_owned).collect()
    }
}
