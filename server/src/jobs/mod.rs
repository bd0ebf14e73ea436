//! What happens without being asked. Every job may be stopped at any point and run again.

mod positions;
mod receipts;

pub(crate) use positions::{Told, payable, tell_position};
pub use positions::{tell_positions, watch_positions};
pub use receipts::{take_receipts, watch_receipts};
