//! PDND: `POST /pdnd/token.oauth2` gives a voucher for a client assertion of exactly its form; and the door of
//! the services that take one.

mod assertion;
mod door;
mod token;

use std::collections::BTreeMap;

use axum::Router;
use axum::routing::post;
use jiff::Timestamp;

use crate::world::Shared;

pub(crate) use door::bearer_required;

/// What PDND remembers.
#[derive(Default)]
pub(crate) struct Pdnd {
    /// Until when each voucher is good.
    vouchers: BTreeMap<String, Timestamp>,
    /// Names of assertions that were used.
    used: Vec<String>,
}

/// The one call.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/token.oauth2", post(token::grant))
}
