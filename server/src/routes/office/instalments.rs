//! `/v1/office/instalment-requests`: reading and deciding.

use axum::Json;
use axum::extract::State;
use jiff::ToSpan;
use targa_contract::api::{InstalmentsDecision, InstalmentsRequest, InstalmentsState, planned};
use targa_contract::{InstalmentsId, ProblemCode};
use targa_domain::FiscalCode;

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::{Answer, ApiError};
use crate::routes::instalments::{grant, moved};
use crate::store::{Decided, KnownRequest};
use crate::text;

/// How long an offer stands; the law says nothing of offers.
const OFFER_DAYS: i64 = 30;
const LONGEST_REASON: u16 = 1000;

pub(crate) async fn one(
    State(app): State<App>,
    PathOf(id): PathOf<InstalmentsId>,
) -> Answer<Json<InstalmentsRequest>> {
    Ok(Json(known(&app, id).await?.request))
}

/// The same decision again is no news, another one comes too late.
pub(crate) async fn decide(
    State(app): State<App>,
    office: Caller,
    PathOf(id): PathOf<InstalmentsId>,
    JsonBody(decision): JsonBody<InstalmentsDecision>,
) -> Answer<Json<InstalmentsRequest>> {
    let known = known(&app, id).await?;
    let sent = serde_json::to_string(&decision).map_err(|error| ApiError::internal(&error))?;
    if known.request.state == InstalmentsState::Submitted {
        let by = (&office.fiscal_code, sent.as_str());
        Box::pin(decided(&app, &known, &decision, by)).await?;
    } else if known.decision.as_ref() != Some(&sent) {
        return Err(ProblemCode::Conflict.into());
    }
    Ok(Json(app.store.instalments_now(id).await?.request))
}

async fn decided(
    app: &App,
    known: &KnownRequest,
    decision: &InstalmentsDecision,
    by: (&FiscalCode, &str),
) -> Answer<()> {
    let (today, settings) = (app.clock.today(), &app.municipality.settings);
    let now = app.clock.now();
    match decision {
        InstalmentsDecision::Accept => grant(app, known, Some(by)).await,
        InstalmentsDecision::CounterPropose { number, reason } => {
            let fine = app.store.fine(known.request.asked.fine).await?;
            let fine = fine.ok_or(ProblemCode::NotFound)?;
            let plan = planned((fine.state, &fine.schedule), *number, today, settings)?;
            let decided = Decided {
                known,
                by,
                state: InstalmentsState::CounterProposed,
                reason: &text::lines("reason", reason, LONGEST_REASON)?,
                offer: Some((&plan, today.saturating_add(OFFER_DAYS.days()))),
            };
            Ok(moved(app.store.decide_instalments(&decided, now).await?)?)
        }
        InstalmentsDecision::Refuse { reason } => {
            let decided = Decided {
                known,
                by,
                state: InstalmentsState::Refused,
                reason: &text::lines("reason", reason, LONGEST_REASON)?,
                offer: None,
            };
            Ok(moved(app.store.decide_instalments(&decided, now).await?)?)
        }
    }
}

async fn known(app: &App, id: InstalmentsId) -> Answer<KnownRequest> {
    let known = app.store.instalments(id).await?;
    Ok(known.ok_or(ProblemCode::NotFound)?)
}
