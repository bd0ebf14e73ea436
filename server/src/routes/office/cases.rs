//! `/v1/office/fines/{id}`: a case, its annulment, its notification, what waits of it.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::api::{Annulment, Fine, FineState, OfficeCase, Renotification};
use targa_contract::{FineId, ProblemCode};
use targa_domain::{FieldError, Reason};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::store::{Annulled, Resumed};
use crate::text;

const LONGEST_REASON: u16 = 1000;

pub(crate) async fn one(
    State(app): State<App>,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<OfficeCase>> {
    Ok(Json(case(&app, id).await?))
}

/// The same reason again is no news.
pub(crate) async fn annul(
    State(app): State<App>,
    office: Caller,
    PathOf(id): PathOf<FineId>,
    JsonBody(annulment): JsonBody<Annulment>,
) -> Answer<Json<OfficeCase>> {
    let fine = fine(&app, id).await?;
    let reason = text::lines("reason", &annulment.reason, LONGEST_REASON)?;
    if fine.state == FineState::Paid {
        return Err(ProblemCode::AlreadyPaid.into());
    }
    if fine.collection.is_some() {
        // The collector has to be told first, which is not done from here.
        return Err(ProblemCode::Conflict.into());
    }
    let by = (&office.fiscal_code, reason.as_str());
    match app.store.annul(&fine, by, app.clock.now()).await? {
        Annulled::New => app.positions_due.notify_one(),
        Annulled::Same => {}
        Annulled::Conflict => return Err(ProblemCode::Conflict.into()),
    }
    Ok(Json(case(&app, id).await?))
}

/// A verbale that is on its way already is left alone.
pub(crate) async fn renotify(
    State(app): State<App>,
    PathOf(id): PathOf<FineId>,
    JsonBody(wanted): JsonBody<Renotification>,
) -> Answer<Json<OfficeCase>> {
    let verbale = app.store.verbale(id).await?;
    let verbale = verbale.ok_or(ProblemCode::NotFound)?;
    let date = verbale.notify_by;
    if app.clock.today() > date {
        // After the term nothing would be owed any more: that must not be the effect of a good intention.
        return Err(FieldError::new("id", Reason::After { date }).into());
    }
    let resumed = app
        .store
        .resume_notification(&verbale, wanted.ask_registry, app.clock.now());
    match resumed.await? {
        Resumed::Now | Resumed::UnderWay => Ok(Json(case(&app, id).await?)),
        Resumed::Notified => Err(ProblemCode::Conflict.into()),
    }
}

/// Whatever waits of the case is tried again now.
pub(crate) async fn retry(
    State(app): State<App>,
    PathOf(id): PathOf<FineId>,
) -> Answer<StatusCode> {
    let id = fine(&app, id).await?.id;
    app.store.retry_now(id, app.clock.now()).await?;
    app.positions_due.notify_one();
    Ok(StatusCode::NO_CONTENT)
}

async fn case(app: &App, id: FineId) -> Answer<OfficeCase> {
    let fine = fine(app, id).await?;
    let timeline = app.store.timeline(id).await?;
    Ok(OfficeCase { fine, timeline })
}

async fn fine(app: &App, id: FineId) -> Answer<Fine> {
    let fine = app.store.fine(id).await?;
    Ok(fine.ok_or(ProblemCode::NotFound)?)
}
