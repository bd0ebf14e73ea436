//! The law and vocabulary of Italian traffic fines: money, calendar, tariff, amounts, points, instalments.
//!
//! No IO, no clock, no random number: today's date is always an argument. Every figure carries the
//! [`Explanation`] of the rule that made it; the words for the rules live with the screens.
//!
//! Units: money in cents ([`Cents`]), terms in calendar days ([`Date`]), speeds in km/h.

pub mod appeals;
pub mod calendar;
pub mod case;
pub mod field;
pub mod identifiers;
pub mod instalments;
pub mod istat;
pub mod law;
pub mod liability;
pub mod money;
pub mod notification;
pub mod payment;
pub mod points;
pub mod pricing;
pub mod remote;
pub mod schedule;
#[cfg(feature = "schema")]
mod schema;
pub mod settings;
pub mod tariff;
pub mod violation;
pub mod words;

pub use calendar::Calendar;
pub use field::{FieldError, Reason};
pub use identifiers::{FiscalCode, Iban, Pec, PhoneNumber, Plate, VatNumber, VerbaleNumber};
pub use jiff::civil::{Date, DateTime};
pub use law::{Certainty, Citation, Explanation, Rule};
pub use money::Cents;
pub use pricing::{Price, PricingError, price};
pub use schedule::{Schedule, Window, WindowKind};
pub use settings::MunicipalitySettings;
pub use tariff::{HypothesisId, Row, Tariff};
pub use violation::{Parking, Speed, VehicleKind, Violation};
