//! `POST /v1/officer/leases`

use axum::Json;
use axum::extract::State;
use targa_contract::Problem;
use targa_contract::api::{Lease, LeaseRequest};

use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Answer;

const MOST: u16 = 100;

pub(crate) async fn post(
    State(app): State<App>,
    officer: Caller,
    JsonBody(request): JsonBody<LeaseRequest>,
) -> Answer<Json<Lease>> {
    if !(1..=MOST).contains(&request.count) {
        let problem = Problem::invalid("count", "out-of-range");
        return Err(problem
            .with("min", "1")
            .with("max", MOST.to_string())
            .into());
    }
    let range = (app.notices.segregation, app.notices.first);
    let now = app.clock.now();
    let notice_numbers = app
        .store
        .lease(&officer.fiscal_code, request.count, range, now)
        .await?;
    Ok(Json(Lease { notice_numbers }))
}
