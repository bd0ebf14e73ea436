//! `POST …/debtpositions/{iupd}/invalidate`

use axum::Json;
use axum::extract::{Path, State};

use super::OrganizationCode;
use super::position::Written;
use crate::problem::Problem;
use crate::world::Shared;

/// Withdraws a published position.
pub(super) async fn invalidate(
    State(world): State<Shared>,
    Path((organization, iupd)): Path<(OrganizationCode, String)>,
) -> Result<Json<Written>, Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let position = memory.ledger.get_mut(&organization, &iupd)?;
    position.invalidate(now)?;
    Ok(Json(position.written(now)))
}
