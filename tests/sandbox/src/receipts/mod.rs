//! Receipts: `/gpd/payments-receipts-service/v1`.

mod list;
mod one;
mod receipt;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::get;

use crate::api_key;
use crate::world::Shared;

pub(crate) use receipt::Receipt;

/// All receipts, in the order of payment.
pub(crate) type Receipts = Vec<Receipt>;

/// The two calls of the document.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route(
            "/payments/{organizationfiscalcode}/receipts",
            get(list::list),
        )
        .route(
            "/payments/{organizationfiscalcode}/receipts/{iuv}",
            get(one::one),
        )
        .layer(from_fn_with_state(api_key::SUBSCRIPTION, api_key::required))
}
