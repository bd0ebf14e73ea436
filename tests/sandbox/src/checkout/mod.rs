//! Carts, `/checkout/ec/{v1,v2}`, and the page where people pay, `/checkout/pay/{cart}`.

mod cart;
mod finish;
mod open;
mod payment_page;

use std::collections::BTreeMap;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::api_key;
use crate::world::Shared;

pub(crate) use cart::Cart;

/// Carts by the identifier in the address of their page.
pub(crate) type Carts = BTreeMap<String, Cart>;

/// What the creditor's server calls, with its key.
pub(crate) fn carts() -> Router<Shared> {
    Router::new()
        .route("/v1/carts", post(open::open_v1))
        .route("/v2/carts", post(open::open_v2))
        .layer(from_fn_with_state(api_key::SUBSCRIPTION, api_key::required))
}

/// What the payer's browser opens, without a key.
pub(crate) fn payment_page() -> Router<Shared> {
    Router::new().route("/pay/{cart}", get(payment_page::show).post(finish::finish))
}
