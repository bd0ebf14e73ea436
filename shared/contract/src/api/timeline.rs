//! What happened to a case, as its timeline tells it.

use serde::{Deserialize, Serialize};
use targa_domain::Cents;

use crate::Timestamp;

/// One entry of a case's timeline; entries are only ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseEvent {
    /// Its place in the server's log: grows, with gaps within one case.
    pub seq: u64,
    /// When the server took it in.
    #[serde(with = "crate::instant")]
    pub at: Timestamp,
    /// What happened.
    pub fact: CaseFact,
}

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum CaseFact {
    /// The server took it in: from here on it is on record.
    Opened,
    /// A payment closed it.
    Paid {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment closed it, and was more than was owed: the rest is to be given back.
    PaidOver {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment did not close it (Reg. 389).
    PaidShort {
        /// What was paid, in cents.
        amount: Cents,
    },
    /// A payment that changes nothing and is to be given back.
    PaidInVain {
        /// What was paid, in cents.
        amount: Cents,
    },
}
