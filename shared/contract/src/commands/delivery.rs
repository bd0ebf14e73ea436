//! How far a record got, and what can be done about one that was refused.

use serde::{Deserialize, Serialize};

use crate::{FineId, Problem, ProblemCode};

/// How far a record got: one colour each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Delivery {
    /// On disk, will be sent when there is a network.
    Waiting,
    /// The office has it.
    Sent,
    /// The office refused it.
    Refused {
        /// Why.
        problem: Problem,
        /// What the officer can do, beside withdrawing it.
        #[serde(default)]
        way_out: WayOut,
    },
    /// The officer has given it up after it was refused.
    Withdrawn {
        /// The record that was issued in its place.
        #[serde(default)]
        replaced_by: Option<FineId>,
    },
}

/// What can be done about a refused record. Withdrawing it is always possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WayOut {
    /// The office would say the same again: nothing but withdrawing it.
    #[default]
    Withdraw,
    /// Its content was at fault: issue it anew with the right one (`correct-preavviso`).
    Correct,
    /// Its content is good, its signature's place was not: sign and send it again
    /// (`resend-preavviso`).
    Resend,
}

impl Delivery {
    /// Refused, with the way out that this reason leaves.
    pub const fn refused(problem: Problem) -> Self {
        let way_out = WayOut::of(problem.code);
        Self::Refused { problem, way_out }
    }
}

impl WayOut {
    /// What a reason leaves. A fine that is paid, or that the office has under the same key with
    /// other content, is not to be issued a second time.
    pub const fn of(reason: ProblemCode) -> Self {
        match reason {
            ProblemCode::InvalidField
            | ProblemCode::MalformedBody
            | ProblemCode::NoticeNumberNotLeased
            | ProblemCode::PriceMismatch
            | ProblemCode::NoViolation
            | ProblemCode::ReducedPaymentBarred => Self::Correct,
            ProblemCode::ChainBroken | ProblemCode::BadSignature => Self::Resend,
            _ => Self::Withdraw,
        }
    }
}
