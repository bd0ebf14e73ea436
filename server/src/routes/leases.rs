//! `POST /v1/officer/leases`

use axum::extract::State;
use axum::{Extension, Json};
use targa_contract::Problem;
use targa_contract::api::{Lease, LeaseRequest};

use crate::app::App;
use crate::auth::Caller;
use crate::body::JsonBody;
use crate::error::Answer;
use crate::store::First;

const MOST: u16 = 100;

pub(crate) async fn post(
    State(app): State<App>,
    officer: Caller,
    once: Option<Extension<First>>,
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
    let once = once.as_ref().map(|Extension(first)| first);
    let (officer, count) = (&officer.fiscal_code, request.count);
    let lease = app.store.lease(officer, count, range, once, now).await?;
    Ok(Json(lease))
}
