//! `/v1/delegations`: who may see and pay for the caller, and for whom the caller may.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use targa_contract::api::{Delegation, DelegationRequest, Delegations};
use targa_contract::{DelegationId, Problem, ProblemCode};
use targa_domain::{Date, FieldError, Reason};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::store::Appointed;

/// Longest a delegation holds.
const YEARS: i64 = 2;

pub(crate) async fn list(State(app): State<App>, caller: Caller) -> Answer<Json<Delegations>> {
    let (person, today) = (&caller.fiscal_code, app.clock.today());
    Ok(Json(app.store.delegations(person, today).await?))
}

/// 201 when it holds from now on, 200 when it did already.
pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<DelegationId>,
    JsonBody(request): JsonBody<DelegationRequest>,
) -> Answer<(StatusCode, Json<Delegation>)> {
    if request.delegate == caller.fiscal_code {
        return Err(FieldError::new("delegate", Reason::Mismatch).into());
    }
    within(request.until, app.clock.today())?;
    let wanted = Delegation {
        id,
        owner: caller.fiscal_code,
        delegate: request.delegate,
        plate: request.plate,
        until: request.until,
    };
    match app.store.appoint(&wanted, app.clock.now()).await? {
        Appointed::New => Ok((StatusCode::CREATED, Json(wanted))),
        Appointed::Same => Ok((StatusCode::OK, Json(wanted))),
        Appointed::Conflict => Err(ProblemCode::Conflict.into()),
        Appointed::NotOwner => Err(ProblemCode::NotFound.into()),
        Appointed::TooMany => Err(Problem::invalid("id", "too-many").into()),
    }
}

/// Revoked by who gave it, or given back by who holds it: at once.
pub(crate) async fn delete(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<DelegationId>,
) -> Answer<StatusCode> {
    let (person, now) = (&caller.fiscal_code, app.clock.now());
    if app.store.end_delegation(id, person, now).await? {
        return Ok(StatusCode::NO_CONTENT);
    }
    Err(ProblemCode::NotFound.into())
}

fn within(until: Date, today: Date) -> Result<(), FieldError> {
    let error = |reason| Err(FieldError::new("until", reason));
    let last = today.saturating_add(YEARS.years());
    if until < today {
        return error(Reason::Before { date: today });
    }
    if until > last {
        return error(Reason::After { date: last });
    }
    Ok(())
}
