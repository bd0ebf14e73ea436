//! The deadlines of what is to be paid, as the cache knows them on a day.

use std::collections::HashSet;

use targa_contract::{FineId, Problem};
use targa_domain::Date;

use super::changed::Affected;
use super::plan::{Deadline, Reminder, Said, furthest, plan};
use crate::store::{Cache, Line, Local};

/// All that are not over.
pub(crate) async fn deadlines(cache: &Cache, today: Date) -> Result<Vec<Deadline>, Problem> {
    Ok(of_lines(cache.lines_due(today, Date::MAX).await?, today))
}

/// Those of which something may be said today.
pub(super) async fn near(
    cache: &Cache,
    today: Date,
    whose: Affected,
) -> Result<Vec<Deadline>, Problem> {
    let lines = match whose {
        Affected::All => cache.lines_due(today, furthest(today)).await?,
        Affected::These(fines) => cache.lines_of(fines.into_iter().collect()).await?,
    };
    Ok(of_lines(lines, today))
}

fn of_lines(lines: Vec<Line>, today: Date) -> Vec<Deadline> {
    let of_line = |line: Line| {
        let (fine, plan) = (line.id, line.amounts.plan);
        let ahead = line.amounts.deadlines(line.state, today).into_iter();
        ahead.map(move |(last, amount)| Deadline {
            fine,
            last,
            amount,
            plan,
        })
    };
    lines.into_iter().flat_map(of_line).collect()
}

/// What would be due today was just seen, in the list or as news: it is not said again. Of these fines, or of all.
pub(crate) async fn seen(
    cache: &Cache,
    local: &Local,
    today: Date,
    only: Option<HashSet<FineId>>,
) -> Result<(), Problem> {
    let whose = only.map_or(Affected::All, Affected::These);
    let due = due(&near(cache, today, whose).await?, today, &HashSet::new());
    local
        .remember(due.iter().map(Reminder::key).collect())
        .await
}

/// What is to be said today.
pub(super) fn due(deadlines: &[Deadline], today: Date, said: &HashSet<Said>) -> Vec<Reminder> {
    let mut due = plan(deadlines, today, said);
    due.retain(|reminder| reminder.on <= today);
    due
}
