//! Counting days: the first day is out, holidays inside count, a deadline on a holiday moves on.

mod easter;
mod holidays;
pub mod iso;
mod terms;
mod text;

pub use easter::easter_sunday;
pub use holidays::Calendar;
pub use terms::{Deadline, after_days, after_months};
pub use text::parse_date;
