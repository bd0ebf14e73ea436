//! Prices without the server, with the municipality's choices as last heard.

use targa_contract::api::{QuoteRequest, QuoteResponse};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Date, MunicipalitySettings, Tariff, Violation};

/// The tariff this build carries.
pub(crate) fn tariff() -> Result<&'static Tariff, Problem> {
    Tariff::embedded().map_err(|_| ProblemCode::Internal.into())
}

/// A preavviso left that day on the windscreen.
pub(crate) fn preavviso(
    violation: Violation,
    issued: Date,
    settings: &MunicipalitySettings,
) -> Result<QuoteResponse, Problem> {
    QuoteRequest::of_preavviso(violation, issued).answer(tariff()?, settings)
}
