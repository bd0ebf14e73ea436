//! `/v1/instalment-requests`: asking, seeing, taking back, answering an offer.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::api::{
    CaseFact, InstalmentsAsked, InstalmentsRequest, InstalmentsRequests, InstalmentsState,
    OfferAnswer, planned,
};
use targa_contract::{InstalmentsId, ProblemCode};
use targa_domain::instalments::answer_by;
use targa_domain::{FiscalCode, WindowKind};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::store::{Ask, Granting, KnownRequest, NewInstalments};

/// 201 when it is on disk now, 200 when it was already.
pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<InstalmentsId>,
    JsonBody(asked): JsonBody<InstalmentsAsked>,
) -> Answer<(StatusCode, Json<InstalmentsRequest>)> {
    let person = &caller.fiscal_code;
    let asked = match app.store.instalments_repeated(id, person, &asked).await? {
        Some(known) => known,
        None => Box::pin(ask(&app, id, person, &asked)).await?,
    };
    match asked {
        Ask::New(request) => Ok((StatusCode::CREATED, Json(*request))),
        Ask::Same(request) => Ok((StatusCode::OK, Json(*request))),
        Ask::Conflict => Err(ProblemCode::Conflict.into()),
        Ask::Moved => Err(ProblemCode::NotPayable.into()),
    }
}

async fn ask(
    app: &App,
    id: InstalmentsId,
    person: &FiscalCode,
    asked: &InstalmentsAsked,
) -> Answer<Ask> {
    let fine = app.store.fine_of(person, asked.fine).await?;
    let fine = fine.ok_or(ProblemCode::NotFound)?;
    if fine.plan.is_some() {
        return Ok(Ask::Conflict);
    }
    if fine.collection.is_some() {
        return Err(ProblemCode::NotPayable.into());
    }
    let (settings, today) = (&app.municipality.settings, app.clock.today());
    let line = &fine.schedule;
    let plan = asked.plan((fine.state, line), today, settings)?;
    let discounted = line.windows.first();
    let discounted = discounted.is_some_and(|window| window.kind == WindowKind::Discounted);
    // What is given up is given up at once: the platform asks the reduced sum from now on.
    let line = discounted.then(|| Box::new(line.without_discount()));
    let new = NewInstalments {
        id,
        person,
        asked,
        plan: &plan,
        on: today,
        answer_by: answer_by(today)?.last,
        line: line.as_deref(),
    };
    let asked = app
        .store
        .ask_instalments(&new, settings, app.clock.now())
        .await?;
    app.positions_due.notify_one();
    Ok(asked)
}

pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
) -> Answer<Json<InstalmentsRequests>> {
    let requests = app.store.instalments_of(&caller.fiscal_code).await?;
    Ok(Json(InstalmentsRequests { requests }))
}

pub(crate) async fn one(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<InstalmentsId>,
) -> Answer<Json<InstalmentsRequest>> {
    Ok(Json(own(&app, &caller, id).await?.request))
}

/// Takes a request back that nobody has decided; again, nothing.
pub(crate) async fn delete(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<InstalmentsId>,
) -> Answer<StatusCode> {
    let known = own(&app, &caller, id).await?;
    let withdrawn = InstalmentsState::Withdrawn;
    match known.request.state {
        InstalmentsState::Withdrawn => return Ok(StatusCode::NO_CONTENT),
        InstalmentsState::Submitted | InstalmentsState::CounterProposed => {}
        _ => return Err(ProblemCode::Conflict.into()),
    }
    let step = (withdrawn, &CaseFact::InstalmentsWithdrawn);
    moved(
        app.store
            .leave_instalments(&known, step, app.clock.now())
            .await?,
    )?;
    Ok(StatusCode::NO_CONTENT)
}

/// The citizen on an offer; the same answer again is no news.
pub(crate) async fn answer(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<InstalmentsId>,
    JsonBody(answer): JsonBody<OfferAnswer>,
) -> Answer<Json<InstalmentsRequest>> {
    let known = own(&app, &caller, id).await?;
    let taken = matches!(
        known.request.state,
        InstalmentsState::Accepted | InstalmentsState::Active
    );
    let now = app.clock.now();
    match (known.request.state, answer.accept) {
        (InstalmentsState::CounterProposed, true) => grant(&app, &known, None).await?,
        (InstalmentsState::CounterProposed, false) => {
            let by_silence = false;
            let fact = CaseFact::InstalmentsDeclined { by_silence };
            let step = (InstalmentsState::Declined, &fact);
            moved(app.store.leave_instalments(&known, step, now).await?)?;
        }
        (_, true) if taken => {}
        (InstalmentsState::Declined, false) => {}
        _ => return Err(ProblemCode::Conflict.into()),
    }
    Ok(Json(app.store.instalments_now(id).await?.request))
}

/// Grants the plan as it was asked or offered, from today; the job makes its dues payable.
pub(crate) async fn grant(
    app: &App,
    known: &KnownRequest,
    by: Option<(&FiscalCode, &str)>,
) -> Answer<()> {
    let fine = app.store.fine(known.request.asked.fine).await?;
    let fine = fine.ok_or(ProblemCode::NotFound)?;
    let number = u16::try_from(known.request.plan.instalments.len()).unwrap_or(u16::MAX);
    let (on, settings) = (app.clock.today(), &app.municipality.settings);
    let plan = planned((fine.state, &fine.schedule), number, on, settings)?;
    let granting = Granting {
        known,
        by,
        plan: &plan,
        on,
    };
    moved(
        app.store
            .grant_instalments(&granting, app.clock.now())
            .await?,
    )?;
    app.positions_due.notify_one();
    Ok(())
}

/// Somebody else was faster, or time was.
pub(crate) fn moved(done: bool) -> Result<(), ProblemCode> {
    if done {
        return Ok(());
    }
    Err(ProblemCode::Conflict)
}

async fn own(app: &App, caller: &Caller, id: InstalmentsId) -> Answer<KnownRequest> {
    let known = app.store.instalments(id).await?;
    let own = known.filter(|known| known.person == caller.fiscal_code);
    Ok(own.ok_or(ProblemCode::NotFound)?)
}
