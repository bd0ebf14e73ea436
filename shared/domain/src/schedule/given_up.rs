//! The line after a step that gives windows up: who asks for instalments has no discount any more (art. 202-bis), and
//! a plan that lapsed owes the sum of art. 203 comma 3.

use jiff::civil::Date;

use super::{Schedule, WindowKind};

impl Schedule {
    /// The line without the discount: the window after it begins on its first day.
    #[must_use]
    pub fn without_discount(&self) -> Self {
        self.only(|kind| kind != WindowKind::Discounted, None)
    }

    /// The line of a plan that lapsed that day: nothing is reduced any more, also where sixty days have not passed.
    #[must_use]
    pub fn lapsed(&self, on: Date) -> Self {
        let late = |kind| matches!(kind, WindowKind::AfterSixtyDays | WindowKind::Surcharge);
        self.only(late, Some(on))
    }

    /// The windows of these kinds; the first of them begins where the line began, or on that day if it is later.
    fn only(&self, keep: impl Fn(WindowKind) -> bool, not_before: Option<Date>) -> Self {
        let mut line = self.clone();
        line.windows.retain(|window| keep(window.kind));
        if let (Some(began), Some(window)) = (self.windows.first(), line.windows.first_mut()) {
            let first = not_before.map_or(began.first, |day| day.max(began.first));
            window.first = window.first.min(first);
        }
        line
    }
}
