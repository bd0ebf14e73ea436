//! `POST /v1/quotes`

use axum::Json;
use axum::extract::State;
use targa_contract::api::{QuoteRequest, QuoteResponse};

use crate::app::App;
use crate::body::JsonBody;
use crate::error::Answer;

pub(crate) async fn post(
    State(app): State<App>,
    JsonBody(request): JsonBody<QuoteRequest>,
) -> Answer<Json<QuoteResponse>> {
    let settings = &app.municipality.settings;
    Ok(Json(request.answer(app.tariff, settings)?))
}
