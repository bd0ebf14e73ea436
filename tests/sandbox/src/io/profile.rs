//! `POST /profiles`: is somebody there, and may this service write?

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Io;
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// How a person stands to IO and to this service.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Presence {
    /// May be written to.
    #[default]
    Allowed,
    /// Has switched the service off.
    NotAllowed,
    /// Is not on IO.
    Absent,
}

#[derive(Deserialize)]
pub(super) struct Person {
    fiscal_code: String,
}

/// 200 with the little a service may know, 404 for who is not there.
pub(super) async fn read(
    State(world): State<Shared>,
    Body(person): Body<Person>,
) -> Result<Json<Value>, Problem> {
    let memory = world.memory();
    let allowed = memory.io.may_write_to(&person.fiscal_code)?;
    Ok(Json(json!({
        "sender_allowed": allowed, "preferred_languages": ["it_IT"],
    })))
}

/// `PUT /control/io/profiles/{fiscal_code}`
pub(super) async fn set(
    State(world): State<Shared>,
    Path(code): Path<String>,
    Body(presence): Body<Presence>,
) -> StatusCode {
    world.memory().io.people.insert(code, presence);
    StatusCode::NO_CONTENT
}

impl Io {
    pub(super) fn may_write_to(&self, code: &str) -> Result<bool, Problem> {
        match self.people.get(code).copied().unwrap_or_default() {
            Presence::Allowed => Ok(true),
            Presence::NotAllowed => Ok(false),
            Presence::Absent => Err(Problem::new(
                StatusCode::NOT_FOUND,
                "Profile not found",
                "no user with this fiscal code",
            )),
        }
    }
}
