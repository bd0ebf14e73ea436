//! "Quanto devo?", without the server and without anybody signed in.

use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteResponse};
use targa_domain::MunicipalitySettings;

use super::CitizenEngine;
use crate::pricing::tariff;
use crate::session::Post;

pub(super) async fn quote(
    engine: &CitizenEngine,
    request: QuoteRequest,
) -> Result<QuoteResponse, Problem> {
    // A locked keyring is no reason not to compute.
    let settings = match engine.sessions.seen() {
        Some(post) => post.account().settings().await?,
        None => MunicipalitySettings::default(),
    };
    request.answer(tariff()?, &settings)
}
