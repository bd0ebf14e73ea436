//! The vehicle registry: `/registry/v1`, in the form of docs/connect.md. It knows the vehicles of the demo, and
//! those of `/control/registry/vehicles/{plate}`.

mod vehicle;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

use vehicle::Vehicle;
pub(crate) use vehicle::Vehicles;

/// The three questions.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/holdings", post(holding))
        .route("/v1/keepers", post(keeper))
        .route("/v1/standings", post(standing))
}

/// `/control/registry/…`
pub(crate) fn control() -> Router<Shared> {
    Router::new().route("/vehicles/{plate}", put(set))
}

#[derive(Deserialize)]
struct HoldingQuestion {
    plate: String,
    fiscal_code: String,
    on: String,
}

#[derive(Deserialize)]
struct KeeperQuestion {
    plate: String,
    on: String,
}

#[derive(Deserialize)]
struct StandingQuestion {
    plate: String,
}

async fn holding(
    State(world): State<Shared>,
    Body(question): Body<HoldingQuestion>,
) -> Json<Value> {
    let memory = world.memory();
    let Some(vehicle) = memory.vehicles.0.get(&question.plate) else {
        return Json(json!({ "holding": "unknown" }));
    };
    // Days are written so that their order is that of their letters.
    if vehicle.fiscal_code == question.fiscal_code && vehicle.held_on(&question.on) {
        return Json(json!({ "holding": "yes", "since": vehicle.since }));
    }
    Json(json!({ "holding": "no" }))
}

async fn keeper(
    State(world): State<Shared>,
    Body(question): Body<KeeperQuestion>,
) -> Result<Json<Value>, Problem> {
    let memory = world.memory();
    let vehicle = memory.vehicles.0.get(&question.plate);
    let vehicle = vehicle.filter(|vehicle| vehicle.held_on(&question.on));
    vehicle
        .map(|vehicle| Json(vehicle.keeper()))
        .ok_or_else(unknown)
}

async fn standing(
    State(world): State<Shared>,
    Body(question): Body<StandingQuestion>,
) -> Result<Json<Value>, Problem> {
    let memory = world.memory();
    let vehicle = memory.vehicles.0.get(&question.plate);
    vehicle
        .map(|vehicle| Json(vehicle.standing()))
        .ok_or_else(unknown)
}

fn unknown() -> Problem {
    Problem::new(
        StatusCode::NOT_FOUND,
        "Unknown plate",
        "not in the registry",
    )
}

async fn set(
    State(world): State<Shared>,
    Path(plate): Path<String>,
    Body(vehicle): Body<Vehicle>,
) -> StatusCode {
    world.memory().vehicles.0.insert(plate, vehicle);
    StatusCode::NO_CONTENT
}
