//! `POST …/debtpositions/{iupd}/publish`

use axum::Json;
use axum::extract::{Path, State};

use super::OrganizationCode;
use super::position::Written;
use crate::problem::Problem;
use crate::world::Shared;

/// Makes a draft payable.
pub(super) async fn publish(
    State(world): State<Shared>,
    Path((organization, iupd)): Path<(OrganizationCode, String)>,
) -> Result<Json<Written>, Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let position = memory.ledger.get_mut(&organization, &iupd)?;
    position.publish(now)?;
    Ok(Json(position.written(now)))
}
