//! Licence points (art. 126-bis) and the short suspension (art. 218-ter).

mod balance;
mod forecast;
mod suspension;

pub use balance::{Balance, Occasion, balance, points_taken};
pub use forecast::{Deduction, Forecast, forecast, to_come};
pub use suspension::{SHORT_SUSPENSION_LIST, short_suspension_days};

/// Points every licence starts with.
pub const START: u8 = 20;
/// Most points a licence can reach.
pub const GREATEST: u8 = 30;
/// Most points one occasion takes, unless suspension or revocation is provided.
pub const OCCASION_CAP: u8 = 15;
/// A novice loses so many times the points.
pub const NOVICE_FACTOR: u8 = 2;
/// Years without a violation after which points come back.
pub const CLEAN_YEARS: i16 = 2;
/// Years a licence holder is a novice.
pub const NOVICE_YEARS: i16 = 3;
