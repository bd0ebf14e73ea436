//! The notifier of the city: `POST /notifier/v1/messages`, in the form of docs/connect.md.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// Messages by key.
#[derive(Default)]
pub(crate) struct Notifier(BTreeMap<String, Message>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    channel: Channel,
    address: String,
    subject: String,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Channel {
    Email,
    Pec,
    Sms,
    Push,
}

/// The one call.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/v1/messages", post(take))
}

/// `/control/notifier/…`
pub(crate) fn control() -> Router<Shared> {
    Router::new().route("/messages", get(list))
}

/// 202 the first time, 200 when it comes again, 409 for another message with the same key.
async fn take(
    State(world): State<Shared>,
    headers: HeaderMap,
    Body(message): Body<Message>,
) -> Result<StatusCode, Problem> {
    let key = headers.get("idempotency-key");
    let key = key.and_then(|value| value.to_str().ok());
    let key = key.ok_or_else(|| Problem::malformed("Idempotency-Key is missing"))?;
    let address = match message.channel {
        Channel::Email | Channel::Pec => message.address.contains('@'),
        Channel::Sms => message.address.starts_with('+'),
        Channel::Push => !message.address.is_empty(),
    };
    if !address {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Err(Problem::new(
            status,
            "No such address",
            "not of this channel",
        ));
    }
    let messages = &mut world.memory().notifier.0;
    match messages.get(key) {
        None => {
            messages.insert(key.to_owned(), message);
            Ok(StatusCode::ACCEPTED)
        }
        Some(known) if *known == message => Ok(StatusCode::OK),
        Some(_) => Err(Problem::new(
            StatusCode::CONFLICT,
            "Another message has this key",
            "Idempotency-Key",
        )),
    }
}

async fn list(State(world): State<Shared>) -> Json<Value> {
    let memory = world.memory();
    let messages: Vec<_> = memory.notifier.0.values().collect();
    Json(json!({ "messages": messages }))
}
