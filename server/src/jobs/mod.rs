//! What happens without being asked. Every job may be stopped at any point and run again.

mod frame;
mod positions;
mod receipts;

use std::time::Duration;

use tokio_util::task::TaskTracker;

use crate::app::App;

pub(crate) use frame::alone;
pub use frame::{Job, JobError};
pub(crate) use positions::{Told, payable, tell_position};

/// Every job, in the order in which a case goes through them.
pub const JOBS: &[Job] = &[positions::POSITIONS, receipts::RECEIPTS];

/// Begins all of them; they end with the server.
pub(crate) fn watch(app: &App, tasks: &TaskTracker, receipts_every: Duration) {
    tasks.spawn(positions::watch(app.clone()));
    tasks.spawn(receipts::RECEIPTS.watch(app.clone(), receipts_every));
}
