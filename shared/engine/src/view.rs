//! How values become what a screen shows. Amounts are picked from the schedule, never computed.

use targa_contract::api::FineState;
use targa_contract::commands::{OwedView, QrView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Cents, Date, Schedule};
use targa_pagopa::{CreditorCode, NoticeNumber, PaymentQr, QrSymbol};

/// What is owed that day; none when nothing is, or nothing can be paid any more this way.
pub(crate) fn owed(state: FineState, schedule: &Schedule, today: Date) -> Option<OwedView> {
    match state {
        FineState::Preavviso | FineState::Notified | FineState::PaidShort => {
            let window = schedule.window_on(today)?;
            let then = window.last.and_then(|last| schedule.next_after(last));
            Some(OwedView {
                amount: window.amount,
                until: window.last,
                then: then.map(|window| window.amount),
            })
        }
        FineState::Paid | FineState::Annulled => None,
    }
}

/// The official code over this amount, drawn.
pub(crate) fn qr(
    notice: NoticeNumber,
    creditor: CreditorCode,
    amount: Cents,
) -> Result<QrView, Problem> {
    let code = PaymentQr::new(notice, creditor, amount).map_err(|_| ProblemCode::Internal)?;
    let symbol = QrSymbol::draw(&code).map_err(|_| ProblemCode::Internal)?;
    let (path, side) = symbol.svg_path();
    Ok(QrView {
        text: code.encode(),
        path,
        side,
    })
}
