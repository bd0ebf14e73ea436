//! `GET /metrics`

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use crate::app::App;
use crate::error::{Answer, ApiError};

const FORM: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

pub(crate) async fn get(State(app): State<App>) -> Answer<impl IntoResponse> {
    let text = app.metrics.read(&app).await;
    let text = text.map_err(|error| ApiError::internal(&error))?;
    Ok(([(header::CONTENT_TYPE, FORM)], text))
}
