//! `GET /livez`, `GET /readyz`

use std::time::Duration;

use axum::extract::State;
use targa_contract::ProblemCode;

use crate::app::App;
use crate::error::{Answer, ApiError};

/// A database that takes longer than this to say "1" does not serve.
const PROMPT: Duration = Duration::from_secs(2);

pub(crate) async fn alive() -> &'static str {
    "alive"
}

/// Not while it stops, and not without its database.
pub(crate) async fn ready(State(app): State<App>) -> Answer<&'static str> {
    let answers = || async {
        let answered = tokio::time::timeout(PROMPT, app.store.answers()).await;
        matches!(answered, Ok(Ok(())))
    };
    if !app.stop.is_cancelled() && answers().await {
        Ok("ready")
    } else {
        Err(ApiError::from(ProblemCode::ServiceUnavailable).retry_after(5))
    }
}
