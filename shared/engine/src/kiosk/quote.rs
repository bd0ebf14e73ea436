//! "Quanto devo?", without the server.

use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteResponse};

use super::KioskEngine;
use crate::pricing::tariff;

pub(super) fn quote(
    engine: &KioskEngine,
    request: &QuoteRequest,
) -> Result<QuoteResponse, Problem> {
    let settings = engine
        .municipality()
        .map(|known| known.settings)
        .unwrap_or_default();
    request.answer(tariff()?, &settings)
}
