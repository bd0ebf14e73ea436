//! Debt positions: `/gpd/debt-positions-service/v1`.
//!
//! The rules of time and state are those of the platform (validity, due dates, which state allows
//! what), so that a client that breaks them finds out here and not in production.

mod aca;
mod answer;
mod check;
mod create;
mod invalidate;
mod ledger;
mod list;
mod model;
mod notice;
mod payment;
mod position;
mod publish;
mod read;
mod refusal;
mod remove;
mod status;
mod update;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use serde::Deserialize;

use crate::api_key;
use crate::world::Shared;

pub(crate) use aca::routes as aca;
pub(crate) use answer::PositionAnswer;
pub(crate) use ledger::Ledger;
pub(crate) use model::{PaymentOption, PaymentPosition, Transfer};
pub(crate) use notice::{NoticeNumber, OrganizationCode};
pub(crate) use payment::Payment;
pub(crate) use position::Position;

/// The calls of the document that are played.
pub(crate) fn routes() -> Router<Shared> {
    let positions = "/organizations/{organizationfiscalcode}/debtpositions";
    let position = format!("{positions}/{{iupd}}");
    Router::new()
        .route(positions, post(create::create).get(list::list))
        .route(
            &position,
            get(read::read).put(update::update).delete(remove::remove),
        )
        .route(&format!("{position}/publish"), post(publish::publish))
        .route(
            &format!("{position}/invalidate"),
            post(invalidate::invalidate),
        )
        .layer(from_fn_with_state(api_key::SUBSCRIPTION, api_key::required))
}

/// `?toPublish=true`: publish in the same call.
#[derive(Deserialize)]
struct ToPublish {
    #[serde(default, rename = "toPublish")]
    to_publish: bool,
}
