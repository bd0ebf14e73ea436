//! Every platform at its address.

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::play::{Platform, played};
use crate::world::Shared;
use crate::{
    checkout, coercive, control, gpd, health, io, notifier, pdnd, problem, protocol, psp, receipts,
    registry, send,
};

/// All routes of the sandbox.
pub(crate) fn routes(world: &Shared) -> Router {
    let routes = Router::new()
        .nest(
            "/gpd/debt-positions-service/v1",
            played(Platform::Gpd, world, gpd::routes()),
        )
        .nest("/aca/v1", played(Platform::Gpd, world, gpd::aca()))
        .nest(
            "/gpd/payments-receipts-service/v1",
            played(Platform::Receipts, world, receipts::routes()),
        )
        .nest(
            "/checkout/ec",
            played(Platform::Checkout, world, checkout::carts()),
        )
        .nest("/send", played(Platform::Send, world, send::routes()))
        .nest(
            "/send-files",
            played(Platform::SendFiles, world, send::files()),
        )
        .nest("/io/api/v1", played(Platform::Io, world, io::routes()))
        .nest(
            "/registry",
            entered(Platform::Registry, world, registry::routes()),
        )
        .nest(
            "/protocol",
            entered(Platform::Protocol, world, protocol::routes()),
        )
        .nest(
            "/coercive",
            entered(Platform::Coercive, world, coercive::routes()),
        )
        .nest(
            "/notifier",
            entered(Platform::Notifier, world, notifier::routes()),
        )
        .nest("/pdnd", played(Platform::Pdnd, world, pdnd::routes()))
        .nest("/checkout", checkout::payment_page())
        .nest("/psp", played(Platform::Psp, world, psp::routes()))
        .nest("/control", control::routes())
        .merge(health::routes());
    routes
        .fallback(problem::no_such_route)
        .with_state(Shared::clone(world))
}

/// A platform that wants a bearer token.
fn entered(platform: Platform, world: &Shared, routes: Router<Shared>) -> Router<Shared> {
    let door = from_fn_with_state(Shared::clone(world), pdnd::bearer_required);
    played(platform, world, routes.layer(door))
}
