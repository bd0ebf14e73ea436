//! Coercive collection: `GET /coercive/v1/positions?verbale=`, in the form of docs/connect.md.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, put};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::request::{Asked, Body};
use crate::world::Shared;

/// Positions by verbale.
#[derive(Default)]
pub(crate) struct Collector(BTreeMap<String, Position>);

#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Position {
    number: String,
    stage: String,
    owed: i64,
    collected: i64,
    page: Option<String>,
}

#[derive(Deserialize)]
struct Of {
    verbale: String,
}

/// The one call.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/v1/positions", get(read))
}

/// `/control/coercive/…`: what the collector is given to tell.
pub(crate) fn control() -> Router<Shared> {
    Router::new().route("/positions", put(set))
}

async fn read(
    State(world): State<Shared>,
    Asked(of): Asked<Of>,
) -> Result<Json<Position>, Problem> {
    let memory = world.memory();
    let position = memory.collector.0.get(&of.verbale).cloned();
    position.map(Json).ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            "No position",
            "not in coercive collection",
        )
    })
}

async fn set(
    State(world): State<Shared>,
    Asked(of): Asked<Of>,
    Body(position): Body<Position>,
) -> StatusCode {
    world.memory().collector.0.insert(of.verbale, position);
    StatusCode::NO_CONTENT
}
