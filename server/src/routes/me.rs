//! `GET /v1/me`

use axum::Json;
use targa_contract::api::{Me, Role};

use crate::auth::Caller;

pub(crate) async fn get(caller: Caller) -> Json<Me> {
    let has = [
        (Role::Citizen, true),
        (Role::Officer, caller.officer),
        (Role::Office, caller.office),
    ];
    Json(Me {
        fiscal_code: caller.fiscal_code,
        roles: has
            .into_iter()
            .filter_map(|(role, has)| has.then_some(role))
            .collect(),
    })
}
