//! One step of the line.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::{Explanation, Explanations, Rule};
use crate::money::Cents;

/// What a window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum WindowKind {
    /// Leaflet, with the municipality's discount.
    PreavvisoDiscounted,
    /// Leaflet, the minimum without notification costs.
    PreavvisoFull,
    /// Verbale, 30 % less within five days.
    Discounted,
    /// Verbale, the minimum within sixty days.
    Reduced,
    /// Half the maximum, from the day after (art. 203 comma 3).
    AfterSixtyDays,
    /// The same with a tenth more per completed semester; see [`Window::semesters`].
    Surcharge,
}

/// One window: from its first to its last payable day the same sum is owed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// What it is.
    pub kind: WindowKind,
    /// Semesters completed; 0 unless the kind is a surcharge.
    pub semesters: u16,
    /// First payable day.
    #[serde(with = "crate::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub first: Date,
    /// Last payable day, holidays considered; none for the last, open window.
    #[serde(default, with = "crate::calendar::iso::maybe_date")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Date>"))]
    pub last: Option<Date>,
    /// What is owed, in cents: `sanction + expenses + fee + surcharge`.
    pub amount: Cents,
    /// The sanction, discount already taken off.
    pub sanction: Cents,
    /// Expenses of ascertainment and notification, never discounted.
    pub expenses: Cents,
    /// Unpaid parking fee.
    pub fee: Cents,
    /// Semester surcharges.
    pub surcharge: Cents,
    /// The rules that made it, in order.
    pub explanations: Explanations<6>,
}

impl Window {
    /// Whether that day falls in it.
    pub fn contains(&self, date: Date) -> bool {
        self.first <= date && self.last.is_none_or(|last| date <= last)
    }

    /// The rule that makes the window what it is: its own last step, not those it builds on.
    pub fn reason(&self) -> Option<&Explanation> {
        let made = match self.kind {
            WindowKind::Surcharge => Some(Rule::SemesterSurcharge),
            _ => None,
        };
        self.explanations
            .iter()
            .find(|why| made.is_none_or(|rule| why.rule == rule))
    }
}
