//! The paths, each with its use case; what is common to all stands around them.

mod checkout_return;
mod common;
mod events;
mod leases;
mod lookups;
mod municipality;
mod payments;
mod preavvisi;
mod quotes;
mod status;
mod sync;

use axum::Router;
use axum::routing::{get, post, put};
use targa_contract::api::path;

pub(crate) use checkout_return::PATH as CHECKOUT_RETURN;

use crate::app::App;

/// Every route of the server.
pub(crate) fn router(app: App) -> Router {
    let routes = Router::new()
        .route(path::STATUS, get(status::get))
        .route(path::MUNICIPALITY, get(municipality::get))
        .route(path::SYNC, get(sync::get))
        .route(path::EVENTS, get(events::get))
        .route(path::PAYMENTS, post(payments::post))
        .route(path::LOOKUPS, post(lookups::post))
        .route(path::QUOTES, post(quotes::post))
        .route(path::LEASES, post(leases::post))
        .route(&format!("{}/{{id}}", path::PREAVVISI), put(preavvisi::put))
        .route(
            &format!("{CHECKOUT_RETURN}/{{outcome}}"),
            get(checkout_return::get),
        )
        .fallback(common::not_found)
        .method_not_allowed_fallback(common::method_not_allowed);
    common::around(routes).with_state(app)
}
