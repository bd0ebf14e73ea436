//! From a violation to its price and line of amounts: the domain decides, this only asks it.

use jiff::civil::Date;
use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteResponse, QuoteStart};
use targa_domain::pricing;
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{Cents, FieldError, MunicipalitySettings, Reason, Schedule, Tariff};

/// Prices a violation and draws its line; refusals name fields in the words of the request.
pub(crate) fn quote(
    tariff: &Tariff,
    settings: &MunicipalitySettings,
    request: &QuoteRequest,
) -> Result<QuoteResponse, Problem> {
    decide(tariff, settings, request).map_err(|mut problem| {
        problem.field = problem.field.map(|field| match field.as_str() {
            "notified" => "on".to_owned(),
            "issued" => "issued_on".to_owned(),
            _ => field,
        });
        problem
    })
}

fn decide(
    tariff: &Tariff,
    settings: &MunicipalitySettings,
    request: &QuoteRequest,
) -> Result<QuoteResponse, Problem> {
    let price = pricing::price(tariff, &request.violation, settings)?;
    let committed = request.violation.committed_at.date();
    let schedule = match request.start {
        QuoteStart::Preavviso { issued_on } => {
            if request.expenses != Cents::ZERO {
                // A leaflet has no notification to pay for.
                let reason = Reason::OutOfRange { min: 0, max: 0 };
                return Err(FieldError::new("expenses", reason).into());
            }
            Schedule::of_preavviso(&price, &leaflet(committed, issued_on), settings)?
        }
        QuoteStart::Notified { on } => {
            let dates = VerbaleDates {
                committed,
                notified: on,
            };
            Schedule::of_verbale(&price, &dates, request.expenses, settings)?
        }
    };
    Ok(QuoteResponse { price, schedule })
}

/// A slip on the windscreen is in its owner's reach the day it is left.
fn leaflet(committed: Date, issued: Date) -> PreavvisoDates {
    PreavvisoDates {
        committed,
        issued,
        received: Some(issued),
    }
}
