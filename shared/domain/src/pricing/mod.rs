//! Pricing a violation: from the row of the tariff and the facts to the sums the windows are made of.

mod error;
mod price;

pub use error::PricingError;
pub use price::Price;
