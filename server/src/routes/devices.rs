//! `PUT /v1/officer/devices/{id}`

use axum::Json;
use axum::extract::State;
use targa_contract::api::{Device, DeviceRegistration};
use targa_contract::{DeviceId, Problem, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::statement::DeviceKey;
use crate::text;

const LONGEST_NAME: u16 = 60;

pub(crate) async fn put(
    State(app): State<App>,
    officer: Caller,
    PathOf(id): PathOf<DeviceId>,
    JsonBody(mut registration): JsonBody<DeviceRegistration>,
) -> Answer<Json<Device>> {
    registration.name = text::line("name", &registration.name, LONGEST_NAME)?;
    if DeviceKey::parse(&registration.public_key).is_none() {
        return Err(Problem::invalid("public_key", "invalid-format").into());
    }
    let now = app.clock.now();
    let device = app
        .store
        .register_device(id, &registration, &officer.fiscal_code, now)
        .await?;
    Ok(Json(device.ok_or(ProblemCode::Conflict)?))
}
