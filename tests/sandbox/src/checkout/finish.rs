//! `POST /checkout/pay/{cart}`: one of the two buttons.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::Method;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::Cart;
use super::payment_page::unknown_cart;
use crate::control::Kind;
use crate::play::Platform;
use crate::problem::Problem;
use crate::psp::collect;
use crate::world::{Memory, Shared};

const BANK: &str = "Banca di prova";

/// The pressed button.
#[derive(Deserialize)]
pub(super) struct Pressed {
    choice: Choice,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Pay,
    Cancel,
}

/// 303 to the address of the outcome.
pub(super) async fn finish(
    State(world): State<Shared>,
    Path(id): Path<String>,
    Form(pressed): Form<Pressed>,
) -> Response {
    let fault = world.memory().faults.take(Platform::Psp, &Method::POST);
    if let Some(fault) = fault.as_ref().filter(|fault| fault.kind == Kind::Delay) {
        tokio::time::sleep(fault.delay()).await;
    }
    let mut memory = world.memory();
    let Some(cart) = memory.carts.get(&id).cloned() else {
        return unknown_cart();
    };
    let urls = &cart.return_urls;
    let refused = fault.is_some_and(|fault| fault.kind == Kind::Fail);
    let outcome = match pressed.choice {
        Choice::Cancel => &urls.cancel,
        Choice::Pay if refused => &urls.error,
        Choice::Pay => match pay_all(&mut memory, &cart) {
            Ok(()) => &urls.ok,
            Err(problem) => {
                tracing::info!("payment refused: {}", problem.title);
                &urls.error
            }
        },
    };
    Redirect::to(outcome.as_str()).into_response()
}

/// All the notices or none: a refusal in the middle gives back what was already taken.
fn pay_all(memory: &mut Memory, cart: &Cart) -> Result<(), Problem> {
    let (ledger, receipts) = (memory.ledger.clone(), memory.receipts.len());
    let paid = cart.payment_notices.iter().try_for_each(|notice| {
        collect(memory, &notice.fiscal_code, &notice.notice_number, BANK).map(drop)
    });
    if paid.is_err() {
        memory.ledger = ledger;
        memory.receipts.truncate(receipts);
    }
    paid
}
