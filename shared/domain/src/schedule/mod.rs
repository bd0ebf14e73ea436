//! The line of amounts: for each window its days, its sum, what the sum contains and the rule behind it.

mod build;
mod error;
mod given_up;
mod on_account;
mod preavviso;
mod surcharge;
mod verbale;
mod window;

use arrayvec::ArrayVec;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use error::ScheduleError;
pub use preavviso::PreavvisoDates;
pub use verbale::VerbaleDates;
pub use window::{Window, WindowKind};

/// Most windows a line can have: discount, reduced, after sixty days, and one per semester of five years.
pub const MAX_WINDOWS: usize = 13;

/// What the line is the line of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ScheduleKind {
    /// A leaflet: the municipality's own windows.
    Preavviso,
    /// A verbale: the legal windows.
    Verbale,
}

/// The line of amounts of one fine. Self-sufficient: what the server sends and every screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Leaflet or verbale.
    pub kind: ScheduleKind,
    /// The day of the violation.
    #[serde(with = "crate::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub committed: Date,
    /// The day the terms are counted from; itself not counted.
    #[serde(with = "crate::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub day_zero: Date,
    /// The windows, one after the other, without gaps or overlaps. Inline: no allocation.
    pub windows: ArrayVec<Window, MAX_WINDOWS>,
}

impl Schedule {
    /// What is owed that day: the window it falls in. None before day zero, and after a last window that ends.
    pub fn window_on(&self, date: Date) -> Option<&Window> {
        self.windows.iter().find(|window| window.contains(date))
    }

    /// The first window that begins after that day: what it will become.
    pub fn next_after(&self, date: Date) -> Option<&Window> {
        self.windows.iter().find(|window| window.first > date)
    }
}
