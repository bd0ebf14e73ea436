//! How values become what a screen shows. Amounts are picked from the schedule, never computed.

use targa_contract::api::{Due, Fine, FinePlan, FineState};
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

/// What a fine asks for, as far as a list needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Amounts {
    pub(crate) steps: Vec<Step>,
    /// The steps are the dues of a plan that are not paid, first to last: each is owed until it is.
    pub(crate) plan: bool,
}

impl Amounts {
    /// Of a fine: its plan's while there is one, else its line of amounts'; nothing while another body collects
    /// it, for nothing is paid here then.
    pub(crate) fn of(fine: &Fine) -> Self {
        match (&fine.collection, &fine.plan) {
            (Some(_), _) => Self {
                steps: Vec::new(),
                plan: false,
            },
            (None, Some(plan)) => Self {
                steps: dues(plan),
                plan: true,
            },
            (None, None) => Self::of_schedule(&fine.schedule),
        }
    }

    /// A line of amounts.
    pub(crate) fn of_schedule(schedule: &Schedule) -> Self {
        let windows = schedule.windows.iter();
        let steps = windows.map(|window| Step {
            first: window.first,
            last: window.last,
            amount: window.amount,
        });
        Self {
            steps: steps.collect(),
            plan: false,
        }
    }

    /// What is owed that day; none when nothing is, or nothing can be paid any more this way.
    pub(crate) fn owed(&self, state: FineState, today: Date) -> Option<OwedView> {
        match state {
            FineState::Preavviso | FineState::Notified | FineState::PaidShort if self.plan => {
                self.due(today)
            }
            FineState::Preavviso | FineState::Notified | FineState::PaidShort => self.step(today),
            FineState::Paid | FineState::Annulled => None,
        }
    }

    /// Last days that are still to come, and what is to be paid by then: of a line the end of the window that is
    /// open, of a plan every due that is not paid.
    pub(crate) fn deadlines(&self, state: FineState, today: Date) -> Vec<(Date, Cents)> {
        // What nobody can pay here has no deadline that could be kept.
        if !state.payable() {
            return Vec::new();
        }
        if self.plan {
            let ahead = |step: &Step| Some((step.last.filter(|last| *last >= today)?, step.amount));
            return self.steps.iter().filter_map(ahead).collect();
        }
        let owed = self.owed(state, today);
        let until = owed.and_then(|owed| Some((owed.until?, owed.amount)));
        until.into_iter().collect()
    }

    /// The first due that is not paid, also once its day is over.
    fn due(&self, today: Date) -> Option<OwedView> {
        let due = self.steps.first()?;
        Some(OwedView {
            amount: due.amount,
            until: due.last.filter(|last| *last >= today),
            then: None,
        })
    }

    fn step(&self, today: Date) -> Option<OwedView> {
        let on = |step: &&Step| step.first <= today && step.last.is_none_or(|last| today <= last);
        let step = self.steps.iter().find(on)?;
        let then = step
            .last
            .and_then(|last| self.steps.iter().find(|next| next.first > last));
        Some(OwedView {
            amount: step.amount,
            until: step.last,
            then: then.map(|next| next.amount),
        })
    }
}

fn dues(plan: &FinePlan) -> Vec<Step> {
    let unpaid = plan.dues.iter().filter(|due| due.receipt.is_none());
    let step = |due: &Due| Step {
        first: plan.granted_on,
        last: Some(due.due),
        amount: due.amount,
    };
    unpaid.map(step).collect()
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
