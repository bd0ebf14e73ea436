//! `GET /v1/sync`

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use targa_contract::Problem;
use targa_contract::api::{Cursor, SyncPage};

use crate::app::App;
use crate::auth::Caller;
use crate::body::QueryOf;
use crate::error::Answer;
use crate::store::Place;

const PAGE: u16 = 200;
const LARGEST_PAGE: u16 = 1000;

#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    cursor: Option<Cursor>,
    limit: Option<u16>,
}

pub(crate) async fn get(
    State(app): State<App>,
    caller: Caller,
    QueryOf(asked): QueryOf<Asked>,
) -> Answer<Json<SyncPage>> {
    let limit = asked.limit.unwrap_or(PAGE);
    if !(1..=LARGEST_PAGE).contains(&limit) {
        let problem = Problem::invalid("limit", "out-of-range");
        return Err(problem
            .with("min", "1")
            .with("max", LARGEST_PAGE.to_string())
            .into());
    }
    let place = asked
        .cursor
        .as_ref()
        .map(|cursor| Place::parse(cursor).ok_or(Problem::invalid("cursor", "invalid-format")))
        .transpose()?;
    let as_of = app.clock.now();
    let changes = app
        .store
        .changes(
            &caller.fiscal_code,
            (place.as_ref(), limit),
            app.clock.today(),
        )
        .await?;
    Ok(Json(SyncPage {
        reset: changes.reset,
        vehicles: changes.vehicles,
        fines: changes.fines,
        gone_fines: changes.gone_fines,
        gone_vehicles: changes.gone_vehicles,
        instalments: changes.instalments,
        next: changes.next,
        more: changes.more,
        as_of,
    }))
}
