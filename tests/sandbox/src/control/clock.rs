//! `/control/clock`: windows that end in sixty days are tested today.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::request::Body;
use crate::when::When;
use crate::world::Shared;

/// An instant.
#[derive(Serialize, Deserialize)]
pub(super) struct Moment {
    now: When,
}

/// `PUT`: makes it that moment; time goes on from there.
pub(super) async fn set(State(world): State<Shared>, Body(moment): Body<Moment>) -> Json<Moment> {
    world.memory().clock.set(moment.now.0);
    Json(moment)
}

/// `GET`: what time it is for the platforms.
pub(super) async fn get(State(world): State<Shared>) -> Json<Moment> {
    Json(Moment {
        now: When(world.memory().clock.now()),
    })
}

/// `DELETE`: back to the machine's time.
pub(super) async fn reset(State(world): State<Shared>) -> StatusCode {
    world.memory().clock.reset();
    StatusCode::NO_CONTENT
}
