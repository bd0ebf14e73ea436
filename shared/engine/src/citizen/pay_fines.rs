//! Opens one checkout for up to five fines. The client's word about its end is worth nothing: the receipt
//! comes from pagoPA to the server, and from there by itself.

use targa_contract::api::PaymentRequest;
use targa_contract::commands::{Done, PayFines};
use targa_contract::{Problem, ProblemCode};
use url::Url;

use super::CitizenEngine;
use super::open_collection::open_page;
use crate::config::is_safe;
use crate::session::Post;

pub(super) async fn pay_fines(engine: &CitizenEngine, request: PayFines) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    let checkout = post
        .account()
        .api
        .start_payment(&PaymentRequest {
            fines: request.fines,
        })
        .await?;
    let page = Url::parse(&checkout.checkout_url)
        .ok()
        .filter(is_safe)
        .ok_or_else(|| {
            tracing::error!("the server named a checkout page that is not https");
            Problem::from(ProblemCode::PlatformUnavailable)
        })?;
    open_page(engine, page).await
}
