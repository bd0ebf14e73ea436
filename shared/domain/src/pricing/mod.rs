//! Pricing a violation: from the row of the tariff and the facts to the sums the windows are made of.

mod consequences;
mod error;
mod facts;
mod figure;
mod price;
mod run;
pub mod speed;

pub use error::PricingError;
pub use price::Price;
pub use run::price;
