//! Prices without the server, with the municipality's choices as last heard.

use targa_contract::api::{QuoteRequest, QuoteResponse, QuoteStart};
use targa_contract::{Problem, ProblemCode};
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{
    Cents, Date, FieldError, MunicipalitySettings, Price, Reason, Schedule, Tariff, Violation,
    price,
};

/// The tariff this build carries.
pub(crate) fn tariff() -> Result<&'static Tariff, Problem> {
    Tariff::embedded().map_err(|_| ProblemCode::Internal.into())
}

/// A preavviso left that day on the windscreen.
pub(crate) fn preavviso(
    violation: &Violation,
    issued: Date,
    settings: &MunicipalitySettings,
) -> Result<(Price, Schedule), Problem> {
    let price = price(tariff()?, violation, settings)?;
    let dates = PreavvisoDates {
        committed: violation.committed_at.date(),
        issued,
        // A slip on the windscreen is in its owner's reach the day it is left.
        received: Some(issued),
    };
    let schedule = Schedule::of_preavviso(&price, &dates, settings)?;
    Ok((price, schedule))
}

/// "Quanto devo?"
pub(crate) fn quote(
    request: &QuoteRequest,
    settings: &MunicipalitySettings,
) -> Result<QuoteResponse, Problem> {
    let (price, schedule) = match request.start {
        QuoteStart::Preavviso { issued_on } => {
            if request.expenses != Cents::ZERO {
                // A slip has no notification to pay for.
                let reason = Reason::OutOfRange { min: 0, max: 0 };
                return Err(FieldError::new("expenses", reason).into());
            }
            preavviso(&request.violation, issued_on, settings)?
        }
        QuoteStart::Notified { on } => {
            let price = price(tariff()?, &request.violation, settings)?;
            let committed = request.violation.committed_at.date();
            let dates = VerbaleDates {
                committed,
                notified: on,
            };
            let schedule = Schedule::of_verbale(&price, &dates, request.expenses, settings)?;
            (price, schedule)
        }
    };
    Ok(QuoteResponse { price, schedule })
}
