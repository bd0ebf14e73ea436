//! `POST /v1/carts` and `POST /v2/carts`

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use super::Cart;
use crate::problem::Problem;
use crate::request::Body;
use crate::world::Shared;

/// 302 with the page to open in `Location`.
pub(super) async fn open_v1(
    State(world): State<Shared>,
    Body(cart): Body<Cart>,
) -> Result<Response, Problem> {
    open(&world, cart)
}

/// The same, with one return address more.
pub(super) async fn open_v2(
    State(world): State<Shared>,
    Body(cart): Body<Cart>,
) -> Result<Response, Problem> {
    if cart.return_urls.waiting.is_none() {
        return Err(Problem::malformed("missing field `returnWaitingUrl`"));
    }
    open(&world, cart)
}

fn open(world: &Shared, cart: Cart) -> Result<Response, Problem> {
    cart.check()?;
    let id = Uuid::new_v4().to_string();
    let page = format!("{}/checkout/pay/{id}", world.public_url);
    world.memory().carts.insert(id, cart);
    Ok((StatusCode::FOUND, [(LOCATION, page)]).into_response())
}
