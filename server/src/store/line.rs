//! What is kept beside a line of amounts, so that jobs find it without reading every line.

use jiff::civil::Date;
use targa_domain::Schedule;
use targa_domain::schedule::ScheduleKind;

/// What the line is the line of.
pub(super) const fn stage(line: &Schedule) -> &'static str {
    match line.kind {
        ScheduleKind::Preavviso => "preavviso",
        ScheduleKind::Verbale => "verbale",
    }
}

/// Last day of the last window that ends.
pub(super) fn windows_end(line: &Schedule) -> Option<String> {
    let ends = line.windows.iter().filter_map(|window| window.last);
    ends.max().map(|day| day.to_string())
}

/// The day from which the five years run.
pub(super) const fn last_act(line: &Schedule) -> Date {
    match line.kind {
        ScheduleKind::Preavviso => line.committed,
        ScheduleKind::Verbale => line.day_zero,
    }
}
