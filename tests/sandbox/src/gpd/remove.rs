//! `DELETE …/debtpositions/{iupd}`

use axum::Json;
use axum::extract::{Path, State};

use super::OrganizationCode;
use crate::problem::Problem;
use crate::world::Shared;

/// 200 with a sentence: the document says a string.
pub(super) async fn remove(
    State(world): State<Shared>,
    Path((organization, iupd)): Path<(OrganizationCode, String)>,
) -> Result<Json<&'static str>, Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    memory.ledger.remove(&organization, &iupd, now)?;
    Ok(Json("Operation completed successfully."))
}
