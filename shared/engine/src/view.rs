//! How values become what a screen shows. Amounts are picked from the schedule, never computed.

use targa_contract::api::{Fine, FineState};
use targa_contract::commands::{OwedView, QrView};
use targa_contract::{Problem, ProblemCode};
use targa_domain::{Cents, Date, Schedule};
use targa_pagopa::{CreditorCode, NoticeNumber, PaymentQr, QrSymbol};

/// One step of the line of amounts, as far as a list needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// First payable day.
    pub(crate) first: Date,
    /// Last payable day; none for the last step.
    pub(crate) last: Option<Date>,
    /// What is owed.
    pub(crate) amount: Cents,
}

/// The steps of a fine; none while another body collects it, for nothing is paid here then.
pub(crate) fn steps_of(fine: &Fine) -> Vec<Step> {
    match fine.collection {
        Some(_) => Vec::new(),
        None => steps(&fine.schedule),
    }
}

/// The steps of a schedule, in order.
pub(crate) fn steps(schedule: &Schedule) -> Vec<Step> {
    let windows = schedule.windows.iter();
    windows
        .map(|window| Step {
            first: window.first,
            last: window.last,
            amount: window.amount,
        })
        .collect()
}

/// What is owed that day; none when nothing is, or nothing can be paid any more this way.
pub(crate) fn owed(state: FineState, steps: &[Step], today: Date) -> Option<OwedView> {
    match state {
        FineState::Preavviso | FineState::Notified | FineState::PaidShort => {
            let on =
                |step: &&Step| step.first <= today && step.last.is_none_or(|last| today <= last);
            let step = steps.iter().find(on)?;
            let then = step
                .last
                .and_then(|last| steps.iter().find(|next| next.first > last));
            Some(OwedView {
                amount: step.amount,
                until: step.last,
                then: then.map(|next| next.amount),
            })
        }
        FineState::Paid | FineState::Annulled => None,
    }
}

/// In groups of four, as long numbers are read.
pub(crate) fn grouped(number: &str) -> String {
    let letters: Vec<char> = number.chars().collect();
    let groups = letters.chunks(4).map(|group| group.iter().collect());
    groups.collect::<Vec<String>>().join(" ")
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
