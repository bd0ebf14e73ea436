//! A voucher for an assertion.

use axum::extract::State;
use axum::{Form, Json};
use jiff::SignedDuration;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::assertion::Assertion;
use crate::problem::Problem;
use crate::world::Shared;

/// How long a voucher is good.
const SECONDS: u32 = 600;

/// RFC 7523, as PDND asks for it.
#[derive(Deserialize)]
pub(super) struct Asked {
    client_id: String,
    client_assertion: String,
    client_assertion_type: String,
    grant_type: String,
}

/// 200 with a voucher.
pub(super) async fn grant(
    State(world): State<Shared>,
    Form(asked): Form<Asked>,
) -> Result<Json<Value>, Problem> {
    if asked.grant_type != "client_credentials"
        || asked.client_assertion_type != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    {
        return Err(Problem::malformed("grant_type or client_assertion_type"));
    }
    let mut memory = world.memory();
    let now = memory.clock.now();
    let assertion = Assertion::read(&asked.client_assertion, &asked.client_id, now)
        .map_err(Problem::malformed)?;
    if memory.pdnd.used.contains(&assertion.id) {
        return Err(Problem::malformed("this assertion was used"));
    }
    memory.pdnd.used.push(assertion.id);
    let voucher = format!("voucher-{}", Uuid::new_v4());
    let until = now + SignedDuration::from_secs(SECONDS.into());
    memory.pdnd.vouchers.insert(voucher.clone(), until);
    Ok(Json(json!({
        "access_token": voucher, "token_type": "Bearer", "expires_in": SECONDS,
    })))
}
