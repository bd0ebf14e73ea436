//! `/v1/vehicles`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::Problem;
use targa_contract::api::{ClaimedVehicle, Ownership, Vehicle, VehicleRequest, Vehicles};
use targa_domain::{FiscalCode, Plate};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::limit::Left;
use crate::ownership::{self, Said};
use crate::store::Claim;
use crate::text;

const LONGEST_DESCRIPTION: u16 = 100;
/// A person's own vehicles; a fleet has other ways.
const MOST: usize = 50;

pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Answer<Json<Vehicles>> {
    let vehicles = all(&app, &caller.fiscal_code).await?;
    Ok(Json(Vehicles { vehicles }))
}

/// Whose it is, only the registry says; until it does, the vehicle is kept and its fines are not shown.
pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    PathOf(plate): PathOf<Plate>,
    JsonBody(request): JsonBody<VehicleRequest>,
) -> Answer<(Option<Left>, Json<ClaimedVehicle>)> {
    let person = caller.fiscal_code;
    let description = if request.description.trim().is_empty() {
        String::new()
    } else {
        text::line("description", &request.description, LONGEST_DESCRIPTION)?
    };
    let known = all(&app, &person).await?;
    let before = known.iter().find(|vehicle| vehicle.plate == plate);
    if before.is_none() && known.len() >= MOST {
        let problem = Problem::invalid("plate", "too-many");
        return Err(problem.with("max", MOST.to_string()).into());
    }
    let claim = Claim {
        person,
        vehicle: Vehicle { plate, description },
        attempts: 0,
    };
    let now = app.clock.now();
    let mut left = None;
    let said = if before.is_some_and(|vehicle| vehicle.ownership == Ownership::Verified) {
        // Only its name is new: what the registry said of its days stands.
        Ok(None)
    } else {
        if app.platforms.registry.is_some() {
            left = Some(app.tries.of_claimant(person)?);
        }
        match ownership::ask(&app, &claim).await {
            Said::Theirs(period) => Ok(Some(period)),
            Said::Not(ownership, _) => Err(ownership),
        }
    };
    let Vehicle { plate, description } = claim.vehicle.clone();
    let ownership = match said {
        Ok(period) => {
            let added = app.store.add_vehicle(&person, &claim.vehicle, period, now);
            added.await?;
            ownership::settle_at_once(&app, &person, &plate).await?;
            Ownership::Verified
        }
        Err(ownership) => {
            app.store.claim(&claim, ownership, now).await?;
            ownership
        }
    };
    let claimed = ClaimedVehicle {
        plate,
        description,
        ownership,
    };
    Ok((left, Json(claimed)))
}

pub(crate) async fn delete(
    State(app): State<App>,
    caller: Caller,
    PathOf(plate): PathOf<Plate>,
) -> Answer<StatusCode> {
    let now = app.clock.now();
    let removed = app.store.remove_vehicle(&caller.fiscal_code, &plate, now);
    removed.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Those that are theirs and those they only say are, by plate.
async fn all(app: &App, person: &FiscalCode) -> Answer<Vec<ClaimedVehicle>> {
    let own = app.store.vehicles_of(person).await?;
    let claims = app.store.claims_of(person).await?;
    let mut all: Vec<_> = own
        .into_iter()
        .map(|Vehicle { plate, description }| ClaimedVehicle {
            plate,
            description,
            ownership: Ownership::Verified,
        })
        .collect();
    let confirmed = all.len();
    for claim in claims {
        // What the office brought as theirs needs no registry.
        if !all[..confirmed].iter().any(|own| own.plate == claim.plate) {
            all.push(claim);
        }
    }
    all.sort_by_key(|vehicle| vehicle.plate);
    Ok(all)
}
