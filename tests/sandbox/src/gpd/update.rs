//! `PUT …/debtpositions/{iupd}?toPublish=`

use axum::Json;
use axum::extract::{Path, State};

use super::position::Written;
use super::refusal::request_data;
use super::{OrganizationCode, PaymentPosition, ToPublish};
use crate::problem::Problem;
use crate::request::{Asked, Body};
use crate::world::Shared;

/// 200 with what was written. Without `toPublish` a published position falls back to draft: nobody can pay it.
pub(super) async fn update(
    State(world): State<Shared>,
    Path((organization, iupd)): Path<(OrganizationCode, String)>,
    Asked(query): Asked<ToPublish>,
    Body(sent): Body<PaymentPosition>,
) -> Result<Json<Written>, Problem> {
    if sent.iupd != iupd {
        return Err(request_data("the iupd of the path is not that of the body"));
    }
    let mut memory = world.memory();
    let now = memory.clock.now();
    let position = memory
        .ledger
        .update(organization, sent, query.to_publish, now)?;
    Ok(Json(position.written(now)))
}
