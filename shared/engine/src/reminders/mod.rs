//! Deadlines are remembered for the citizen: local notifications and an export for calendars.

mod calendar;
mod changed;
mod deadlines;
mod plan;
mod watch;

pub(crate) use calendar::{Entry, calendar};
pub(crate) use changed::Changed;
pub(crate) use deadlines::{deadlines, seen};
pub(crate) use plan::{Ahead, Said};
pub(crate) use watch::Reminders;
