//! Where a case stands, with what that state needs to know.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::notification::{Notification, Timeliness};

/// Who decides an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Authority {
    /// The Prefetto: 60 days.
    Prefetto,
    /// The Giudice di Pace: 30 days, August out.
    GiudiceDiPace,
}

/// A case: the violation's day and its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Day of the violation.
    pub committed: Date,
    /// The last act that started the five years of prescription; the violation itself at first.
    pub last_act: Date,
    /// Where it stands.
    pub state: State,
}

/// Where a case stands. Serialised as `{"code": "…", …}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum State {
    /// A leaflet was left; no legal term runs.
    Preavviso {
        /// Day of issue.
        issued: Date,
    },
    /// A verbale was drawn up and is not yet notified.
    Verbale {
        /// Day it was drawn up.
        drawn_up: Date,
    },
    /// Contested on the spot: terms run from that day.
    Contested {
        /// That day.
        on: Date,
    },
    /// Notified: terms run from the day it was perfected.
    Notified {
        /// By which way.
        notification: Notification,
        /// Day zero.
        perfected: Date,
        /// Whether it was sent within its term.
        timeliness: Timeliness,
    },
    /// Closed by payment.
    Paid {
        /// Day of payment.
        on: Date,
    },
    /// An appeal is pending: payment and collection stand still.
    UnderAppeal {
        /// Before whom.
        authority: Authority,
        /// Day zero of the verbale.
        day_zero: Date,
        /// Day of filing.
        filed: Date,
    },
    /// An instalment plan runs.
    UnderPlan {
        /// Day zero of the verbale.
        day_zero: Date,
        /// Day it was granted.
        granted: Date,
    },
    /// Sixty days passed, or an appeal was lost, or a plan lapsed.
    Overdue {
        /// First day overdue.
        since: Date,
    },
    /// Handed to coercive collection.
    Coercive {
        /// Day it was handed over.
        since: Date,
    },
    /// Annulled, by the office itself or by who decided the appeal.
    Annulled {
        /// Day of the decision.
        on: Date,
    },
    /// Five years passed without an act that interrupts them.
    Prescribed {
        /// First day it was.
        on: Date,
    },
}

impl State {
    /// Whether nothing can follow.
    pub const fn is_closed(&self) -> bool {
        matches!(
            self,
            Self::Paid { .. } | Self::Annulled { .. } | Self::Prescribed { .. }
        )
    }

    /// The day the legal terms run from, while they run.
    pub const fn day_zero(&self) -> Option<Date> {
        match self {
            Self::Contested { on } => Some(*on),
            Self::Notified { perfected, .. } => Some(*perfected),
            Self::UnderAppeal { day_zero, .. } | Self::UnderPlan { day_zero, .. } => {
                Some(*day_zero)
            }
            _ => None,
        }
    }

    /// The day the state began: nothing later can be dated before it.
    pub const fn since(&self) -> Date {
        match self {
            Self::Preavviso { issued: on }
            | Self::Verbale { drawn_up: on }
            | Self::Contested { on }
            | Self::Notified { perfected: on, .. }
            | Self::Paid { on }
            | Self::UnderAppeal { filed: on, .. }
            | Self::UnderPlan { granted: on, .. }
            | Self::Overdue { since: on }
            | Self::Coercive { since: on }
            | Self::Annulled { on }
            | Self::Prescribed { on } => *on,
        }
    }
}
