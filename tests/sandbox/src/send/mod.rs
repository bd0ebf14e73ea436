//! SEND: `/send`, and the store of its files: `/send-files`.
//!
//! A notification goes its way by the sandbox's clock, as the plan of its day says: taken on after a moment,
//! delivered after days, perfected when the legal days are over or when its addressee opens it.

mod control;
mod files;
mod ids;
mod legal_facts;
mod notification;
mod plan;
mod price;
mod refusal;
mod request;
mod request_status;
mod sent;
mod timeline;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post, put};

use crate::api_key;
use crate::world::Shared;

pub(crate) use control::routes as control;

use files::Files;
use notification::Notification;
use plan::Plan;

/// What SEND remembers.
#[derive(Default)]
pub(crate) struct Send {
    plan: Plan,
    files: Files,
    notifications: Vec<Notification>,
}

/// The calls of the documents that are played.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/delivery/attachments/preload", post(upload::preload))
        .route(
            "/delivery/v2.6/requests",
            post(request::submit).get(request_status::read),
        )
        .route("/delivery/v2.9/notifications/sent/{iun}", get(sent::read))
        .route("/delivery/v2.3/price/{creditor}/{notice}", get(price::read))
        .route(
            "/delivery-push/v2.0/{iun}/legal-facts",
            get(legal_facts::list),
        )
        .route(
            "/delivery-push/{iun}/download/legal-facts/{key}",
            get(legal_facts::download),
        )
        .layer(from_fn_with_state(api_key::SEND, api_key::required))
}

/// Where files are put and fetched, by addresses that SEND gave out.
pub(crate) fn files() -> Router<Shared> {
    Router::new()
        .route("/uploads/{key}", put(upload::put))
        .route("/legal-facts/{iun}/{key}", get(legal_facts::file))
        .layer(DefaultBodyLimit::disable())
}
