//! The tariff: amounts, points and consequences per hypothesis, versioned by date of violation. Data, never code.

mod error;
mod flat;
mod hypothesis;
mod load;
mod row;
mod search;
mod table;

pub use error::TariffError;
pub use hypothesis::HypothesisId;
pub use row::{Accessory, Amounts, Conduct, DiscountBar, PointsLoss, Repeat, Row, Term};
pub use table::{Tariff, TariffVersion};
