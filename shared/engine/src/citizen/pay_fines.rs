//! Opens one checkout for up to five fines. The client's word about its end is worth nothing: the receipt
//! comes from pagoPA to the server, and from there by itself.

use targa_contract::api::PaymentRequest;
use targa_contract::commands::{Change, Done, PayFines};
use targa_contract::{Problem, ProblemCode};
use url::Url;

use super::CitizenEngine;
use super::open_collection::open_page;
use crate::config::is_safe;
use crate::session::Post;

pub(super) async fn pay_fines(engine: &CitizenEngine, request: PayFines) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let fines = request.fines.clone();
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
    let done = open_page(engine, page).await?;
    let noted = post
        .local
        .note_paying(fines, client.ports.clock.now())
        .await;
    match noted {
        Ok(()) => client.link.tell(Change::Fines),
        // The page is open: that counts.
        Err(problem) => tracing::warn!(%problem, "a checkout that was opened could not be noted"),
    }
    Ok(done)
}
