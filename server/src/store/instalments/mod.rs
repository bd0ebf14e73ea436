//! Requests to pay in instalments, from the asking to the last due: each step is taken once, from where it was read.

mod ask;
mod decide;
mod dues;
mod end;
mod lapse;
mod pay;
mod read;
mod watch;

pub use ask::{Ask, NewInstalments};
pub use decide::{Decided, Granting};
pub use dues::DueToTell;
pub use lapse::PlanStanding;
pub use read::KnownRequest;
pub use watch::NearDue;

/// States in which a request may still lead somewhere.
const LIVING: &str = "('submitted', 'counter-proposed', 'accepted', 'active')";
