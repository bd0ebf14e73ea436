//! `GET /checkout/pay/{cart}`: what is paid, how much, and two buttons.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::Cart;
use super::cart::PaymentNotice;
use crate::cents::Cents;
use crate::page::page;
use crate::problem::Problem;
use crate::world::{Memory, Shared};

/// The page; amounts are those the creditor asks at this moment.
pub(super) async fn show(State(world): State<Shared>, Path(id): Path<String>) -> Response {
    let memory = world.memory();
    let Some(cart) = memory.carts.get(&id) else {
        return unknown_cart();
    };
    let asked: Result<Vec<Cents>, Problem> = cart
        .payment_notices
        .iter()
        .map(|notice| amount_asked(&memory, notice))
        .collect();
    match asked {
        Ok(amounts) => page("Paga", &to_pay(&id, cart, &amounts)),
        Err(problem) => page("Non si può pagare", &not_to_pay(cart, &problem)),
    }
}

/// A page of ours for an address that leads nowhere.
pub(super) fn unknown_cart() -> Response {
    let body = html! { p #message role="alert" { "Questa richiesta di pagamento non esiste più. Torna da dove sei partito e riprova." } };
    (StatusCode::NOT_FOUND, page("Pagina non trovata", &body)).into_response()
}

fn amount_asked(memory: &Memory, notice: &PaymentNotice) -> Result<Cents, Problem> {
    let position = memory
        .ledger
        .by_notice(&notice.fiscal_code, &notice.notice_number)?;
    Ok(position
        .payable(&notice.notice_number, memory.clock.now())?
        .amount)
}

fn to_pay(id: &str, cart: &Cart, amounts: &[Cents]) -> Markup {
    let total: Cents = amounts.iter().copied().sum();
    html! {
        @for (notice, amount) in cart.payment_notices.iter().zip(amounts) {
            section {
                h2 { (notice.description) }
                dl {
                    dt { "Ente" } dd { (notice.company_name) }
                    dt { "Codice avviso" } dd { (grouped(notice.notice_number.as_str())) }
                    dt { "Importo" } dd { (amount) }
                }
            }
        }
        p.total { "Da pagare: " strong #total { (total) } }
        form method="post" action={ "/checkout/pay/" (id) } {
            button #pay name="choice" value="pay" { "Paga " (total) }
            button #cancel .plain name="choice" value="cancel" { "Annulla" }
        }
    }
}

fn not_to_pay(cart: &Cart, problem: &Problem) -> Markup {
    let why = match problem.status {
        StatusCode::CONFLICT => "Questo avviso risulta già pagato: non pagarlo un'altra volta.",
        StatusCode::NOT_FOUND => "L'ente non conosce questo avviso.",
        _ => "In questo momento l'ente non permette di pagare questo avviso.",
    };
    html! {
        p #message role="alert" { (why) }
        @for notice in &cart.payment_notices {
            section {
                h2 { (notice.description) }
                dl { dt { "Codice avviso" } dd { (grouped(notice.notice_number.as_str())) } }
            }
        }
        a #back .button href=(cart.return_urls.error) { "Torna indietro" }
    }
}

/// Digits in groups of four, to be read and compared.
fn grouped(digits: &str) -> String {
    let groups: Vec<&str> = (0..digits.len())
        .step_by(4)
        .filter_map(|start| digits.get(start..digits.len().min(start + 4)))
        .collect();
    groups.join(" ")
}
