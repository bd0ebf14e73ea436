//! Requests to pay in instalments in every state, and plans that run.

use std::collections::BTreeMap;
use std::sync::Mutex;

use jiff::civil::date;
use targa_contract::api::{
    Due, Fine, FinePlan, FineState, InstalmentsState, LEAST_INSTALMENTS, most_instalments, planned,
    repaid,
};
use targa_contract::commands::{
    AskingView, DueCode, DueStanding, DueView, GivenUp, InstalmentRow, InstalmentsBarred,
    InstalmentsTyped, InstalmentsView, PlanView, RequestView, RunningView, WaitingFor, WaitingItem,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::appeals::{giudice_di_pace, prefetto};
use targa_domain::instalments::{ask_by, income_limit, lapses_after};
use targa_domain::{Calendar, Cents, MunicipalitySettings, WindowKind};

use super::figures::{qr, today};
use super::{State, lock};

/// What was chosen, and what became of it.
#[derive(Default)]
pub(super) struct CannedInstalments {
    typed: Mutex<BTreeMap<FineId, InstalmentsTyped>>,
    requests: Mutex<BTreeMap<FineId, RequestView>>,
}

impl CannedInstalments {
    /// Those of the fines of the state "office", by their number.
    pub(super) fn of(state: State, fines: &[Fine]) -> Result<Self, Problem> {
        let mut requests = BTreeMap::new();
        for fine in fines.iter().filter(|_| state == State::Office) {
            let state = match fine.id.get().as_u128() & 0xff {
                7 => InstalmentsState::Submitted,
                8 => InstalmentsState::CounterProposed,
                9 => InstalmentsState::Active,
                10 => InstalmentsState::Refused,
                _ => continue,
            };
            requests.insert(fine.id, request(fine, state, 6)?);
        }
        Ok(Self {
            requests: Mutex::new(requests),
            ..Self::default()
        })
    }

    pub(super) fn view(&self, state: State, fine: &Fine) -> Result<InstalmentsView, Problem> {
        let request = lock(&self.requests).get(&fine.id).cloned();
        let open = request
            .as_ref()
            .is_some_and(|request| is_open(request.state));
        let (asking, barred) = match barred(fine, open) {
            Some(barred) => (None, Some(barred)),
            None => (Some(self.asking(fine)?), None),
        };
        Ok(InstalmentsView {
            today: today(),
            asking,
            barred,
            request,
            running: fine.plan.as_ref().map(running),
            connection: state.connection(),
        })
    }

    /// The offers to answer, and the dues to pay next.
    pub(super) fn waiting(&self, fines: &[Fine]) -> Vec<WaitingItem> {
        let requests = lock(&self.requests);
        let of_fine = |fine: &Fine| {
            let request = requests.get(&fine.id)?;
            let (what, until) = match request.state {
                InstalmentsState::CounterProposed => {
                    (WaitingFor::InstalmentsOffer, request.answer_by)
                }
                InstalmentsState::Active => {
                    let next = fine.plan.as_ref()?.next()?;
                    (WaitingFor::InstalmentsDue, next.due)
                }
                _ => return None,
            };
            Some(WaitingItem {
                what,
                fine: Some(fine.id),
                plate: None,
                until: Some(until),
            })
        };
        fines.iter().filter_map(of_fine).collect()
    }

    pub(super) fn draft(&self, fine: &Fine, typed: InstalmentsTyped) {
        lock(&self.typed).insert(fine.id, typed);
    }

    pub(super) fn ask(&self, fine: &Fine) -> Result<(), Problem> {
        let asking = self.asking(fine)?;
        if asking.typed.income.trim().is_empty() {
            return Err(Problem::invalid("income", "empty"));
        }
        if let Some(wrong) = asking.wrong {
            return Err(wrong);
        }
        let asked = request(fine, InstalmentsState::Submitted, asking.typed.number)?;
        lock(&self.requests).insert(fine.id, asked);
        Ok(())
    }

    /// Goes on to another state, if a request is there.
    pub(super) fn step(&self, fine: FineId, to: InstalmentsState) {
        if let Some(request) = lock(&self.requests).get_mut(&fine) {
            request.state = to;
        }
    }

    fn asking(&self, fine: &Fine) -> Result<AskingView, Problem> {
        let settings = MunicipalitySettings::default();
        let line = (fine.state, &*fine.schedule);
        let sum = repaid(line.0, line.1)?.amount;
        let most = most_instalments(sum, today(), &settings);
        let typed = lock(&self.typed).get(&fine.id).cloned();
        let typed = typed.unwrap_or(InstalmentsTyped {
            number: most,
            income: String::new(),
            relatives: 0,
        });
        let limit = income_limit(typed.relatives)?;
        let income = Some(typed.income.trim()).filter(|text| !text.is_empty());
        let wrong = income.and_then(|text| match Cents::parse("income", text) {
            Ok(income) if income > limit => Some(Problem::invalid("income", "income-too-high")),
            Ok(_) => None,
            Err(error) => Some(error.into()),
        });
        let calendar = Calendar::new(None);
        let day_zero = fine.schedule.day_zero;
        let now = fine.schedule.window_on(today());
        let discounted = now.filter(|window| window.kind == WindowKind::Discounted);
        Ok(AskingView {
            until: ask_by(day_zero, calendar)?.last,
            sum,
            least: LEAST_INSTALMENTS,
            most,
            income_limit: limit,
            plan: plan(fine, typed.number)?,
            typed,
            wrong,
            gives_up: GivenUp {
                discounted: discounted.map(|window| window.amount),
                discounted_until: discounted.and_then(|window| window.last),
                prefetto_until: prefetto(day_zero, calendar)?.last,
                giudice_until: giudice_di_pace(day_zero, calendar)?.last,
            },
            under_way: false,
        })
    }
}

/// The code of a due.
pub(super) fn due_code(fine: &Fine, number: u16) -> Result<DueCode, Problem> {
    let mut dues = fine.plan.iter().flat_map(|plan| &plan.dues);
    let due = dues.find(|due| due.number == number);
    let due = due.ok_or(ProblemCode::NotFound)?;
    Ok(DueCode {
        notice_number: due.notice_number.grouped(),
        qr: qr(due.notice_number, due.amount)?,
    })
}

/// A fine with a plan of which the first due is paid, the second is late, and of the third a part is missing.
pub(super) fn with_plan(
    fine: Fine,
    notice: impl Fn(u64) -> Result<targa_pagopa::NoticeNumber, Problem>,
) -> Result<Fine, Problem> {
    let plan = plan(&fine, 6)?;
    let receipt = super::fines::paid(fine.clone(), date(2026, 3, 20))?.receipt;
    let mut dues = Vec::new();
    for (number, row) in (0_u16..).zip(&plan.instalments) {
        let earlier = jiff::Span::new().months(2);
        let on_account = (number == 2).then_some(Cents::new(6000));
        dues.push(Due {
            number: row.number,
            due: row
                .due
                .checked_sub(earlier)
                .map_err(|_| ProblemCode::Internal)?,
            amount: row
                .amount
                .checked_sub(on_account.unwrap_or_default())
                .ok_or(ProblemCode::Internal)?,
            on_account,
            notice_number: notice(700 + u64::from(number))?,
            payable: number < 5,
            receipt: receipt.clone().filter(|_| number == 0),
        });
    }
    Ok(Fine {
        plan: Some(FinePlan {
            granted_on: date(2026, 2, 28),
            dues,
        }),
        ..fine
    })
}

fn running(plan: &FinePlan) -> RunningView {
    let view = |due: &Due| DueView {
        number: due.number,
        due: due.due,
        amount: due.amount,
        on_account: due.on_account,
        standing: match (&due.receipt, due.payable) {
            (Some(_), _) => DueStanding::Paid,
            (None, _) if due.due < today() => DueStanding::Overdue,
            (None, true) => DueStanding::Payable,
            (None, false) => DueStanding::Preparing,
        },
    };
    let paid: Vec<_> = plan
        .dues
        .iter()
        .map(|due| (due.due, due.receipt.is_some()))
        .collect();
    RunningView {
        dues: plan.dues.iter().map(view).collect(),
        lapses_after: lapses_after(&paid),
        warn: true,
    }
}

fn plan(fine: &Fine, number: u16) -> Result<PlanView, Problem> {
    let line = (FineState::Notified, &*fine.schedule);
    let plan = planned(line, number, today(), &MunicipalitySettings::default())?;
    let row = |row: &targa_domain::instalments::Instalment| InstalmentRow {
        number: row.number,
        due: row.due,
        amount: row.amount,
    };
    Ok(PlanView {
        interest: plan.interest,
        instalments: plan.instalments.iter().map(row).collect(),
    })
}

fn request(fine: &Fine, state: InstalmentsState, number: u16) -> Result<RequestView, Problem> {
    let (plan, reason) = match state {
        InstalmentsState::CounterProposed => (
            plan(fine, 4)?,
            Some("Con quattro rate il piano si chiude entro l’anno."),
        ),
        InstalmentsState::Refused => (
            plan(fine, number)?,
            Some("Il reddito indicato non corrisponde a quello dichiarato."),
        ),
        _ => (plan(fine, number)?, None),
    };
    Ok(RequestView {
        state,
        plan,
        asked_for: number,
        asked_on: date(2026, 4, 27),
        answer_by: match state {
            InstalmentsState::CounterProposed => date(2026, 5, 14),
            _ => date(2026, 7, 26),
        },
        reason: reason.map(str::to_owned),
        protocol: Some("2026/0041207".to_owned()),
    })
}

fn barred(fine: &Fine, open: bool) -> Option<InstalmentsBarred> {
    match fine.state {
        FineState::Preavviso => Some(InstalmentsBarred::NotNotified),
        FineState::Paid | FineState::PaidShort | FineState::Annulled => {
            Some(InstalmentsBarred::Settled)
        }
        FineState::Notified if fine.collection.is_some() => Some(InstalmentsBarred::Collected),
        FineState::Notified if open || fine.plan.is_some() => Some(InstalmentsBarred::Asked),
        FineState::Notified => {
            let sanction = repaid(fine.state, &fine.schedule).ok()?.sanction;
            let until = ask_by(fine.schedule.day_zero, Calendar::new(None)).ok()?;
            if sanction <= Cents::new(20_000) {
                Some(InstalmentsBarred::SumTooSmall)
            } else if today() > until.last {
                Some(InstalmentsBarred::TooLate)
            } else {
                None
            }
        }
    }
}

const fn is_open(state: InstalmentsState) -> bool {
    matches!(
        state,
        InstalmentsState::Submitted
            | InstalmentsState::CounterProposed
            | InstalmentsState::Accepted
            | InstalmentsState::Active
    )
}
