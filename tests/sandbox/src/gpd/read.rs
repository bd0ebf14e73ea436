//! `GET …/debtpositions/{iupd}`

use axum::Json;
use axum::extract::{Path, State};

use super::{OrganizationCode, PositionAnswer};
use crate::problem::Problem;
use crate::world::Shared;

/// The position as it stands now.
pub(super) async fn read(
    State(world): State<Shared>,
    Path((organization, iupd)): Path<(OrganizationCode, String)>,
) -> Result<Json<PositionAnswer>, Problem> {
    let memory = world.memory();
    let position = memory.ledger.get(&organization, &iupd)?;
    Ok(Json(PositionAnswer::of(position, memory.clock.now())))
}
