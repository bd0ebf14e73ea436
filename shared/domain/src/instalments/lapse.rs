//! When a plan lapses: the first instalment, or later two, unpaid.

use serde::{Deserialize, Serialize};

/// One instalment's standing, in the order of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Paid in time.
    Paid,
    /// Its day has passed without payment.
    Unpaid,
    /// Its day has not come.
    Due,
}

/// Whether the plan has lapsed: back to the sum of art. 203 comma 3, what was paid held on account.
pub fn lapsed(standings: &[Standing]) -> bool {
    let unpaid = |standing: &&Standing| **standing == Standing::Unpaid;
    standings.first() == Some(&Standing::Unpaid) || standings.iter().filter(unpaid).count() >= 2
}
