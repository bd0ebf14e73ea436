//! `PUT /v1/officer/preavvisi/{id}`

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use jiff::ToSpan;
use targa_contract::api::{Fine, FineState, PreavvisoRequest, QuoteRequest};
use targa_contract::{FineId, ProblemCode};
use targa_domain::{FieldError, Reason, Schedule};

use crate::app::App;
use crate::auth::Officer;
use crate::body::{JsonBody, PathOf};
use crate::error::{Answer, ApiError};
use crate::reference::preavviso_reference;
use crate::store::{Issued, NewFine};

const LONGEST_PLACE: u16 = 200;
/// A handheld's clock may be ahead of ours by this much.
const SKEW_MINUTES: i64 = 10;

/// 201 when it is on disk now, 200 when it was already; the platform and the owner hear of it afterwards.
pub(super) async fn put(
    State(app): State<App>,
    Officer(officer): Officer,
    PathOf(id): PathOf<FineId>,
    JsonBody(request): JsonBody<PreavvisoRequest>,
) -> Answer<(StatusCode, Json<Fine>)> {
    let officer = officer.fiscal_code;
    // First of all: what was accepted once is accepted again, even if settings have changed since.
    if let Some(known) = app.store.repeated(id, &officer, &request).await? {
        return answer(known, None);
    }
    check(&app, &request)?;
    let fine = priced(&app, id, &request)?;
    let new = NewFine {
        fine: &fine,
        issued: Some((&officer, &request)),
    };
    let issued = app.store.issue(new, app.clock.now()).await?;
    if issued != Issued::New {
        return answer(issued, None);
    }
    app.positions_due.notify_one();
    // As it is kept: with the notices it was given.
    answer(issued, app.store.fine(id).await?)
}

fn answer(issued: Issued, new: Option<Fine>) -> Answer<(StatusCode, Json<Fine>)> {
    match (issued, new) {
        (Issued::New, Some(fine)) => Ok((StatusCode::CREATED, Json(fine))),
        (Issued::Same(fine), _) => Ok((StatusCode::OK, Json(*fine))),
        (Issued::Conflict, _) => Err(ProblemCode::Conflict.into()),
        (Issued::NotLeased, _) => Err(ProblemCode::NoticeNumberNotLeased.into()),
        (Issued::New, None) => Err(ProblemCode::Internal.into()),
    }
}

/// What can be said without pricing: the place has words, the days are in order and not in the future.
fn check(app: &App, request: &PreavvisoRequest) -> Answer<()> {
    let error = |field, reason| Err(ApiError::from(FieldError::new(field, reason)));
    let place = request.place.trim();
    if place.is_empty() {
        return error("place", Reason::Empty);
    }
    if place.chars().count() > usize::from(LONGEST_PLACE) {
        return error("place", Reason::TooLong { max: LONGEST_PLACE });
    }
    if place.chars().any(char::is_control) {
        return error("place", Reason::InvalidCharacter);
    }
    let latest = app
        .clock
        .now()
        .saturating_add(SKEW_MINUTES.minutes())
        .map_err(|_| ProblemCode::Internal)?;
    let date = app.clock.date_of(latest);
    // As instants: in the hour that comes twice at the end of summer time, a watch goes back.
    let committed_at = app.clock.instant_of(request.violation.committed_at);
    if committed_at.is_none_or(|instant| instant > latest) {
        return error("committed_at", Reason::After { date });
    }
    if request.issued_on > date {
        return error("issued_on", Reason::After { date });
    }
    let committed = request.violation.committed_at.date();
    if request.issued_on < committed {
        return error("issued_on", Reason::Before { date: committed });
    }
    Ok(())
}

/// The fine as this server prices it; refused when the slip says something else.
fn priced(app: &App, id: FineId, request: &PreavvisoRequest) -> Answer<Fine> {
    let quoted = QuoteRequest::of_preavviso(request.violation, request.issued_on)
        .answer(app.tariff, &app.municipality.settings)?;
    check_line(request, &quoted.schedule)?;
    let owed = quoted
        .schedule
        .window_on(request.issued_on)
        .map(|window| window.amount);
    if owed != Some(request.printed_amount) {
        return Err(ProblemCode::PriceMismatch.into());
    }
    Ok(Fine {
        id,
        plate: request.plate,
        place: request.place.trim().to_owned(),
        violation: request.violation,
        state: FineState::Preavviso,
        reference: preavviso_reference(request.notice_number),
        notice_number: request.notice_number,
        creditor: app.municipality.fiscal_code,
        // Where the row leaves a range, the most that may be taken: nobody is told less than may come.
        points: quoted.price.points.to,
        schedule: quoted.schedule,
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
    })
}

/// The whole line, where the handheld sends what it printed.
fn check_line(request: &PreavvisoRequest, line: &Schedule) -> Answer<()> {
    let Some(printed) = &request.printed_line else {
        return Ok(());
    };
    let ours = line
        .windows
        .iter()
        .map(|window| (window.amount, window.last));
    if ours.eq(printed.iter().map(|window| (window.amount, window.until))) {
        return Ok(());
    }
    Err(ProblemCode::PriceMismatch.into())
}
