//! `GET /v1/openapi.json`

use axum::Json;
use axum::extract::State;
use serde_json::Value;

use crate::app::App;
use crate::endpoints::document;

pub(crate) async fn get(State(app): State<App>) -> Json<Value> {
    Json(document(&app.public_url))
}
