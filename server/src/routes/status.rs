//! `GET /v1/status`

use axum::Json;
use axum::extract::State;
use targa_contract::api::Status;

use crate::app::App;

pub(crate) async fn get(State(app): State<App>) -> Json<Status> {
    Json(Status {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        time: app.clock.now(),
    })
}
