//! `GET /v1/municipality`

use axum::Json;
use axum::extract::State;
use targa_contract::api::Municipality;

use crate::app::App;

pub(crate) async fn get(State(app): State<App>) -> Json<Municipality> {
    Json((*app.municipality).clone())
}
