//! Is it up?

use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::world::Shared;

/// `GET /health`.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/health", get(health))
}

async fn health() -> Json<Value> {
    Json(json!({ "status": "ok" }))
}
