//! Each use case in a file of its own; the table of endpoints says which path it has, who may, and what stands
//! around it.

pub(crate) mod checkout_return;
mod common;
pub(crate) mod devices;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod evidence_upload;
pub(crate) mod leases;
pub(crate) mod lookups;
pub(crate) mod me;
pub(crate) mod municipality;
pub(crate) mod openapi;
pub(crate) mod payments;
pub(crate) mod preavvisi;
pub(crate) mod quotes;
pub(crate) mod status;
pub(crate) mod sync;
mod tagged;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;

pub(crate) use checkout_return::PATH as CHECKOUT_RETURN;

use crate::app::App;
use crate::auth::admit;
use crate::body::BODY_LIMIT;
use crate::endpoints::{self, Endpoint, Takes};
use crate::limit::counted;

/// Every route of the server.
pub(crate) fn router(app: App) -> Router {
    let routes = endpoints::all().fold(Router::new(), |routes, endpoint| {
        routes.route(endpoint.path, with_its_manners(&app, endpoint))
    });
    let routes = routes
        .fallback(common::not_found)
        .method_not_allowed_fallback(common::method_not_allowed);
    common::around(routes).with_state(app)
}

/// What its row says stands around an endpoint; the door is outermost.
fn with_its_manners(app: &App, endpoint: &'static Endpoint) -> MethodRouter<App> {
    let mut route = (endpoint.handler)();
    if endpoint.gives.tagged {
        route = route.route_layer(from_fn(tagged::tagged));
    }
    let most = match endpoint.takes {
        Takes::Nothing => BODY_LIMIT,
        Takes::Json(_, most) | Takes::Octets(most) => most,
    };
    route = route.route_layer(DefaultBodyLimit::max(most));
    if endpoint.limited {
        route = route.route_layer(from_fn_with_state(app.clone(), counted));
    }
    route.route_layer(from_fn_with_state((app.clone(), endpoint), admit))
}
