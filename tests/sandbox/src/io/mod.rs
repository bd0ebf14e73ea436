//! IO: `/io/api/v1`. Everybody is on IO and may be written to, unless `/control/io/profiles/{code}` says otherwise.

mod message;
mod profile;

use std::collections::BTreeMap;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post, put};
use serde_json::Value;

use crate::api_key;
use crate::world::Shared;

use profile::Presence;

/// What IO remembers.
#[derive(Default)]
pub(crate) struct Io {
    people: BTreeMap<String, Presence>,
    messages: Vec<Value>,
}

/// The calls of the document that are played.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/profiles", post(profile::read))
        .route("/messages", post(message::create))
        .layer(from_fn_with_state(api_key::SUBSCRIPTION, api_key::required))
}

/// `/control/io/…`
pub(crate) fn control() -> Router<Shared> {
    Router::new()
        .route("/profiles/{fiscal_code}", put(profile::set))
        .route("/messages", get(message::list))
}
