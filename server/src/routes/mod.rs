//! Each use case in a file of its own; the table of endpoints says which path it has, who may, and what stands
//! around it.

pub(crate) mod address_codes;
pub(crate) mod checkout_return;
mod common;
pub(crate) mod contacts;
pub(crate) mod delegations;
pub(crate) mod devices;
pub(crate) mod events;
pub(crate) mod evidence;
pub(crate) mod evidence_upload;
pub(crate) mod fines;
pub(crate) mod health;
pub(crate) mod imports;
pub(crate) mod instalments;
mod keyed;
pub(crate) mod leases;
pub(crate) mod legal_facts;
pub(crate) mod lookups;
pub(crate) mod me;
pub(crate) mod messages;
pub(crate) mod metrics;
pub(crate) mod municipality;
pub(crate) mod office;
pub(crate) mod openapi;
mod paging;
pub(crate) mod payments;
pub(crate) mod preavvisi;
pub(crate) mod quotes;
pub(crate) mod receipts;
pub(crate) mod status;
pub(crate) mod sync;
mod tagged;
pub(crate) mod vehicle_standing;
pub(crate) mod vehicles;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;

pub(crate) use checkout_return::PATH as CHECKOUT_RETURN;

use crate::app::App;
use crate::auth::admit;
use crate::body::BODY_LIMIT;
use crate::endpoints::{self, Counted, Endpoint, Listener, Repetition, Takes};
use crate::limit::counted;

/// The API.
pub(crate) fn router(app: App) -> Router {
    whole(served(&app, &[Listener::Api]), app)
}

/// What a balancer asks, beside the API.
pub(crate) fn health(app: App) -> Router {
    let routes = served(&app, &[Listener::Both]);
    let routes = routes.method_not_allowed_fallback(common::method_not_allowed);
    common::around(routes).with_state(app)
}

/// The listener for monitoring.
pub(crate) fn monitoring(app: App) -> Router {
    whole(served(&app, &[Listener::Both, Listener::Monitoring]), app)
}

fn served(app: &App, on: &[Listener]) -> Router<App> {
    endpoints::all()
        .filter(|endpoint| on.contains(&endpoint.listener))
        .fold(Router::new(), |routes, endpoint| {
            routes.route(endpoint.path, with_its_manners(app, endpoint))
        })
}

fn whole(routes: Router<App>, app: App) -> Router {
    let routes = routes
        .fallback(common::not_found)
        .method_not_allowed_fallback(common::method_not_allowed);
    common::around(routes).with_state(app)
}

/// What its row says stands around an endpoint; the door is outermost.
fn with_its_manners(app: &App, endpoint: &'static Endpoint) -> MethodRouter<App> {
    let mut route = (endpoint.handler)();
    let most = match endpoint.takes {
        Takes::Nothing => BODY_LIMIT,
        Takes::Json(_, most) | Takes::Text(_, most) | Takes::Octets(most) => most,
    };
    if endpoint.repetition == Repetition::Keyed {
        route = route.route_layer(from_fn_with_state(app.clone(), keyed::keyed));
    }
    if endpoint.gives.tagged {
        route = route.route_layer(from_fn(tagged::tagged));
    }
    route = route.route_layer(DefaultBodyLimit::max(most));
    if endpoint.limited == Some(Counted::Clients) {
        route = route.route_layer(from_fn_with_state(app.clone(), counted));
    }
    route.route_layer(from_fn_with_state((app.clone(), endpoint), admit))
}
