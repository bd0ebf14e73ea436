//! `GET /v1/fines` and what hangs below one fine

use axum::Json;
use axum::extract::State;
use targa_contract::api::{Cursor, Fine, FinePage, FineSchedule, Quietanza, Timeline};
use targa_contract::{FineId, Problem, ProblemCode};

use super::paging::{Asked, LIST};
use super::receipts::quietanza;
use crate::app::App;
use crate::auth::Caller;
use crate::body::{PathOf, QueryOf};
use crate::error::Answer;
use crate::store::Limit;

/// What the store is asked for.
pub(super) fn limit(asked: &Asked, paid: bool) -> Result<Limit, Problem> {
    let (after, most) = asked.page(&LIST, |cursor| cursor.0.parse().ok())?;
    Ok(Limit { after, most, paid })
}

/// Where the next page begins.
pub(super) fn next(fines: &[Fine], more: bool) -> Option<Cursor> {
    let last = fines.last().filter(|_| more)?;
    Some(Cursor(last.id.to_string()))
}

pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    QueryOf(asked): QueryOf<Asked>,
) -> Answer<Json<FinePage>> {
    let limit = limit(&asked, false)?;
    let (person, today) = (&caller.fiscal_code, app.clock.today());
    let (fines, more) = app.store.fines_page(person, limit, today).await?;
    let next = next(&fines, more);
    Ok(Json(FinePage { fines, next }))
}

pub(crate) async fn one(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<Fine>> {
    own(&app, &caller, id).await.map(Json)
}

pub(crate) async fn schedule(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<FineSchedule>> {
    let fine = own(&app, &caller, id).await?;
    Ok(Json(FineSchedule {
        fine: fine.id,
        schedule: *fine.schedule,
    }))
}

pub(crate) async fn timeline(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<Timeline>> {
    let fine = own(&app, &caller, id).await?.id;
    let events = app.store.timeline(fine).await?;
    Ok(Json(Timeline { fine, events }))
}

/// None before it is paid.
pub(crate) async fn receipt(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<Quietanza>> {
    let paid = quietanza(&app, own(&app, &caller, id).await?);
    Ok(Json(paid.ok_or(ProblemCode::NotFound)?))
}

async fn own(app: &App, caller: &Caller, id: FineId) -> Answer<Fine> {
    let (person, today) = (&caller.fiscal_code, app.clock.today());
    let fine = app.store.fine_seen_by(person, id, today).await?;
    Ok(fine.ok_or(ProblemCode::NotFound)?)
}
