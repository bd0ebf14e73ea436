//! Fines as an office with a long history would have them.

use targa_contract::api::{Fine, FineState};
use targa_domain::Date;

use crate::world::fines::fine;

/// Fine number `n`: one every seven minutes back from the first, its days with it, on one of a thousand plates.
pub(crate) fn row(n: usize) -> Fine {
    let mut fine = fine(n as u128 + 1);
    let minutes = i64::try_from(n).unwrap() * 7;
    let first = fine.violation.committed_at;
    let at = first - jiff::Span::new().minutes(minutes);
    fine.violation.committed_at = at;
    let earlier = at.date().since(first.date()).unwrap();
    let shift = |day: &mut Date| *day = day.checked_add(earlier).unwrap();
    shift(&mut fine.schedule.committed);
    shift(&mut fine.schedule.day_zero);
    for window in &mut fine.schedule.windows {
        shift(&mut window.first);
        window.last.as_mut().map(shift);
    }
    fine.plate = format!("AB{:03}CD", n % 1000).parse().unwrap();
    fine.state = FineState::ALL[n % FineState::ALL.len()];
    fine
}
