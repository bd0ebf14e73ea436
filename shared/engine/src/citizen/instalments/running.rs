//! A plan that runs: its dues, and the day by which something must be paid.

use targa_contract::api::{Due, FinePlan};
use targa_contract::commands::{DueStanding, DueView, RunningView};
use targa_domain::Date;
use targa_domain::instalments::lapses_after;

/// So many days ahead the end of a plan is warned of.
const AHEAD: i32 = 10;

pub(super) fn running(plan: &FinePlan, today: Date) -> RunningView {
    let dues: Vec<DueView> = plan.dues.iter().map(|due| view(due, today)).collect();
    let paid = |due: &Due| (due.due, due.receipt.is_some());
    let lapses_after = lapses_after(&plan.dues.iter().map(paid).collect::<Vec<_>>());
    let overdue = dues.iter().any(|due| due.standing == DueStanding::Overdue);
    let near = lapses_after.is_some_and(|day| (day - today).get_days() <= AHEAD);
    RunningView {
        dues,
        lapses_after,
        warn: overdue || near,
    }
}

fn view(due: &Due, today: Date) -> DueView {
    let standing = match due {
        Due {
            receipt: Some(_), ..
        } => DueStanding::Paid,
        Due { due, .. } if *due < today => DueStanding::Overdue,
        Due { payable: true, .. } => DueStanding::Payable,
        Due { .. } => DueStanding::Preparing,
    };
    DueView {
        number: due.number,
        due: due.due,
        amount: due.amount,
        on_account: due.on_account,
        standing,
    }
}
