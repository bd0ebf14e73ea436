//! `GET /v1/officer/vehicles/{plate}`

use axum::Json;
use axum::extract::State;
use targa_contract::ProblemCode;
use targa_contract::api::VehicleStanding;
use targa_domain::Plate;

use crate::app::App;
use crate::auth::Caller;
use crate::body::PathOf;
use crate::error::Answer;
use crate::limit::Left;

/// Without a registry there is nobody to ask.
pub(crate) async fn get(
    State(app): State<App>,
    caller: Caller,
    PathOf(plate): PathOf<Plate>,
) -> Answer<(Left, Json<VehicleStanding>)> {
    let registry = app.platforms.registry.as_ref();
    let registry = registry.ok_or(ProblemCode::NotFound)?;
    let left = app.tries.of_officer(caller.fiscal_code)?;
    let known = registry.standing(&plate).await?;
    let known = known.ok_or(ProblemCode::NotFound)?;
    let standing = VehicleStanding {
        plate,
        insured_until: known.insured_until,
        inspected_until: known.inspected_until,
        stolen: known.stolen,
    };
    Ok((left, Json(standing)))
}
