//! What happens without being asked. Every job may be stopped at any point and run again.

mod at_work;
mod collection;
mod courtesies;
mod delegations;
mod frame;
mod instalments;
mod leases;
mod notifications;
mod positions;
mod prescription;
mod receipts;
mod register;
mod vehicles;
mod verbali;

use std::time::Duration;

use tokio_util::task::TaskTracker;

use crate::app::App;

pub use at_work::AtWork;
pub(crate) use frame::alone;
pub use frame::{Job, JobError};
pub(crate) use positions::{Told, next_attempt, payable, tell_position};

/// Every job, in the order in which a case goes through them.
pub const JOBS: &[Job] = &[
    positions::POSITIONS,
    receipts::RECEIPTS,
    verbali::VERBALI,
    notifications::NOTIFICATIONS,
    instalments::INSTALMENTS,
    collection::COLLECTION,
    prescription::PRESCRIPTION,
    leases::LEASES,
    delegations::DELEGATIONS,
    courtesies::COURTESIES,
    register::REGISTER,
    vehicles::VEHICLES,
];

/// How often jobs look for something to do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rhythm {
    /// Receipts.
    pub(crate) receipts: Duration,
    /// All others; positions are told as soon as something is due.
    pub(crate) others: Duration,
}

/// Begins all of them; they end with the server.
pub(crate) fn watch(app: &App, tasks: &TaskTracker, rhythm: Rhythm) {
    tasks.spawn(positions::watch(app.clone()));
    tasks.spawn(receipts::RECEIPTS.watch(app.clone(), rhythm.receipts));
    for job in [
        verbali::VERBALI,
        notifications::NOTIFICATIONS,
        instalments::INSTALMENTS,
        collection::COLLECTION,
        prescription::PRESCRIPTION,
        leases::LEASES,
        delegations::DELEGATIONS,
        courtesies::COURTESIES,
        register::REGISTER,
        vehicles::VEHICLES,
    ] {
        tasks.spawn(job.watch(app.clone(), rhythm.others));
    }
}
