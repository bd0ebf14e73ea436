//! `/control/positions`: the platform's own view, without a key and without faults.

use axum::Json;
use axum::extract::{Path, State};
use serde_json::{Value, json};

use crate::gpd::{NoticeNumber, OrganizationCode, PositionAnswer};
use crate::problem::Problem;
use crate::world::Shared;

/// `GET /control/positions`: all of them, oldest first.
pub(super) async fn list(State(world): State<Shared>) -> Json<Value> {
    let memory = world.memory();
    let now = memory.clock.now();
    let positions: Vec<PositionAnswer> = memory
        .ledger
        .all()
        .iter()
        .map(|position| PositionAnswer::of(position, now))
        .collect();
    Json(json!({ "positions": positions }))
}

/// `GET /control/positions/{organization}/{nav}`: the one with this notice number.
pub(super) async fn by_notice(
    State(world): State<Shared>,
    Path((organization, nav)): Path<(OrganizationCode, String)>,
) -> Result<Json<PositionAnswer>, Problem> {
    let nav = NoticeNumber::parse(&nav)
        .ok_or_else(|| Problem::malformed("a notice number has 18 digits"))?;
    let memory = world.memory();
    let position = memory.ledger.by_notice(&organization, &nav)?;
    Ok(Json(PositionAnswer::of(position, memory.clock.now())))
}
