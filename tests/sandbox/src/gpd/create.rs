//! `POST …/debtpositions?toPublish=`

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;

use super::position::Written;
use super::{OrganizationCode, PaymentPosition, ToPublish};
use crate::problem::Problem;
use crate::request::{Asked, Body};
use crate::world::Shared;

/// 201 with what was written.
pub(super) async fn create(
    State(world): State<Shared>,
    Path(organization): Path<OrganizationCode>,
    Asked(query): Asked<ToPublish>,
    Body(sent): Body<PaymentPosition>,
) -> Result<(StatusCode, Json<Written>), Problem> {
    let mut memory = world.memory();
    let now = memory.clock.now();
    let position = memory
        .ledger
        .create(organization, sent, query.to_publish, now)?;
    Ok((StatusCode::CREATED, Json(position.written(now))))
}
