//! What a quote answers: the domain decides, this asks it in the words of the request. Both ends
//! answer with it, so a screen without a network and the server cannot say different sums.

use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{
    Cents, Date, FieldError, MunicipalitySettings, Reason, Schedule, Tariff, price,
};

use super::{QuoteRequest, QuoteResponse, QuoteStart};
use crate::Problem;

impl QuoteRequest {
    /// The quote of a slip that is left on the windscreen that day.
    pub const fn of_preavviso(violation: targa_domain::Violation, issued_on: Date) -> Self {
        Self {
            violation,
            start: QuoteStart::Preavviso { issued_on },
            expenses: Cents::ZERO,
        }
    }

    /// Prices the violation and draws its line; a refusal names the field in the words of the
    /// request.
    pub fn answer(
        &self,
        tariff: &Tariff,
        settings: &MunicipalitySettings,
    ) -> Result<QuoteResponse, Problem> {
        self.decide(tariff, settings).map_err(|mut problem| {
            problem.field = problem.field.map(|field| match field.as_str() {
                "notified" => "on".to_owned(),
                "issued" => "issued_on".to_owned(),
                _ => field,
            });
            problem
        })
    }

    fn decide(
        &self,
        tariff: &Tariff,
        settings: &MunicipalitySettings,
    ) -> Result<QuoteResponse, Problem> {
        let price = price(tariff, &self.violation, settings)?;
        let committed = self.violation.committed_at.date();
        let schedule = match self.start {
            QuoteStart::Preavviso { issued_on } => {
                if self.expenses != Cents::ZERO {
                    // A slip has no notification to pay for.
                    let reason = Reason::OutOfRange { min: 0, max: 0 };
                    return Err(FieldError::new("expenses", reason).into());
                }
                let dates = PreavvisoDates {
                    committed,
                    issued: issued_on,
                    // A slip on the windscreen is in its owner's reach the day it is left.
                    received: Some(issued_on),
                };
                Schedule::of_preavviso(&price, &dates, settings)?
            }
            QuoteStart::Notified { on } => {
                let dates = VerbaleDates {
                    committed,
                    notified: on,
                };
                Schedule::of_verbale(&price, &dates, self.expenses, settings)?
            }
        };
        Ok(QuoteResponse { price, schedule })
    }
}
