//! Whether a preavviso is right: its facts, its days, and the amount on the paper.

use jiff::ToSpan;
use targa_contract::api::{Fine, FineState, PreavvisoRequest, QuoteRequest};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::{FieldError, Reason, Schedule};

use crate::app::App;
use crate::reference::preavviso_reference;
use crate::text;

const LONGEST_PLACE: u16 = 200;
/// A handheld's clock may be ahead of ours by this much.
const SKEW_MINUTES: i64 = 10;

/// The fine as this server has it, or why it is refused.
pub(super) fn decide(app: &App, id: FineId, request: &PreavvisoRequest) -> Result<Fine, Problem> {
    check(app, request)?;
    priced(app, id, request)
}

/// What can be said without pricing: the place has words, the days are in order and not in the future.
fn check(app: &App, request: &PreavvisoRequest) -> Result<(), Problem> {
    let error = |field, reason| Err(Problem::from(FieldError::new(field, reason)));
    text::line("place", &request.place, LONGEST_PLACE)?;
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
fn priced(app: &App, id: FineId, request: &PreavvisoRequest) -> Result<Fine, Problem> {
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
        schedule: Box::new(quoted.schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    })
}

/// The whole line, where the handheld sends what it printed.
fn check_line(request: &PreavvisoRequest, line: &Schedule) -> Result<(), Problem> {
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
