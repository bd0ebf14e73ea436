//! Delegates: they see and pay what its owner lets them, from appointment to revocation or the last day.

mod appoint;
mod end;
mod hear;
mod see;

pub use appoint::Appointed;
pub(super) use see::{DELEGATED, seen};
