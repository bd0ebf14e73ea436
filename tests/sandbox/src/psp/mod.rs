//! Whoever takes the money: a bank, a bar, the payment page.

mod by_notice;
mod collect;
mod qr;

use axum::Router;
use axum::routing::post;

use crate::world::Shared;

pub(crate) use collect::{Collected, collect};

/// `POST /psp/pay`
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/pay", post(by_notice::pay))
}
