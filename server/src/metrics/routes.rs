//! `/metrics`, `/livez`, `/readyz`

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use targa_contract::ProblemCode;

use crate::app::App;
use crate::error::ApiError;

/// A database that takes longer than this to say "1" does not serve.
const PROMPT: Duration = Duration::from_secs(2);

/// The monitoring listener's routes.
pub(crate) fn routes(app: App) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .with_state(app.clone())
        .merge(health(app))
}

/// Whether to start this process anew, and whether to send it requests.
pub(crate) fn health(app: App) -> Router {
    Router::new()
        .route("/livez", get(async || said("alive")))
        .route("/readyz", get(ready))
        .with_state(app)
}

async fn metrics(State(app): State<App>) -> Response {
    const FORM: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    match app.metrics.read(&app).await {
        Ok(text) => ([(header::CONTENT_TYPE, FORM)], text).into_response(),
        Err(error) => ApiError::internal(&error).into_response(),
    }
}

/// Not while it stops, and not without its database.
async fn ready(State(app): State<App>) -> Response {
    let answers = || async {
        let answered = tokio::time::timeout(PROMPT, app.store.answers()).await;
        matches!(answered, Ok(Ok(())))
    };
    if !app.stop.is_cancelled() && answers().await {
        said("ready")
    } else {
        ApiError::from(ProblemCode::ServiceUnavailable)
            .retry_after(5)
            .into_response()
    }
}

fn said(word: &'static str) -> Response {
    let headers = [(header::CACHE_CONTROL, "no-store")];
    (StatusCode::OK, headers, word).into_response()
}
