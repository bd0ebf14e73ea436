//! The protocol register: `PUT /protocol/v1/registrations/{key}`, in the form of docs/connect.md.

use std::collections::BTreeMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, put};
use axum::{Json, Router};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// Registrations by key.
#[derive(Default)]
pub(crate) struct Register(BTreeMap<String, (Communication, Place)>);

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Communication {
    direction: Direction,
    subject: String,
    correspondent: String,
    reference: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    document_sha256: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Direction {
    Incoming,
    Outgoing,
}

#[derive(Clone, Serialize)]
struct Place {
    year: i16,
    number: usize,
    registered_on: String,
}

/// The one call.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/v1/registrations/{key}", put(register))
}

/// `/control/protocol/…`
pub(crate) fn control() -> Router<Shared> {
    Router::new().route("/registrations", get(list))
}

/// 201 with a new number, 200 with the old one for the same key, 409 for another communication with it.
async fn register(
    State(world): State<Shared>,
    Path(key): Path<String>,
    Body(communication): Body<Communication>,
) -> Result<(StatusCode, Json<Place>), Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let registrations = &mut memory.register.0;
    if let Some((known, place)) = registrations.get(&key) {
        if *known != communication {
            let status = StatusCode::CONFLICT;
            return Err(Problem::new(
                status,
                "Another communication has this key",
                key,
            ));
        }
        return Ok((StatusCode::OK, Json(place.clone())));
    }
    let rome = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    let today = now.to_zoned(rome).date();
    let this_year = |(_, place): &&(Communication, Place)| place.year == today.year();
    let place = Place {
        year: today.year(),
        number: registrations.values().filter(this_year).count() + 1,
        registered_on: today.to_string(),
    };
    registrations.insert(key, (communication, place.clone()));
    Ok((StatusCode::CREATED, Json(place)))
}

async fn list(State(world): State<Shared>) -> Json<Value> {
    let memory = world.memory();
    let all = memory.register.0.values();
    let all =
        all.map(|(communication, place)| json!({ "communication": communication, "place": place }));
    Json(json!({ "registrations": all.collect::<Vec<_>>() }))
}
