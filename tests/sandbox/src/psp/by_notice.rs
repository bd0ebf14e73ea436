//! `POST /psp/pay`: pays at the bar, by QR or by number.

use axum::Json;
use axum::extract::State;
use serde::Deserialize;

use super::{Collected, collect, qr};
use crate::gpd::{NoticeNumber, OrganizationCode};
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

const BAR: &str = "Bar Centrale";

/// What is handed over the counter.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Handed {
    /// The text of the QR.
    Qr { qr: String },
    /// The number and the creditor, read aloud.
    #[serde(rename_all = "camelCase")]
    Notice {
        notice_number: NoticeNumber,
        fiscal_code: OrganizationCode,
    },
}

/// 200 with what was paid; 404 unknown, 409 already paid, 422 not payable.
pub(super) async fn pay(
    State(world): State<Shared>,
    Body(handed): Body<Handed>,
) -> Result<Json<Collected>, Problem> {
    let (organization, nav) = match handed {
        Handed::Qr { qr: code } => qr::read(&code)?,
        Handed::Notice {
            notice_number,
            fiscal_code,
        } => (fiscal_code, notice_number),
    };
    collect(&mut world.memory(), &organization, &nav, BAR).map(Json)
}
