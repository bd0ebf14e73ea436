//! What can happen to a case.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::state::Authority;
use crate::notification::{Addressee, Notification};

/// What happened. Serialised as `{"code": "…", …}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Event {
    /// The leaflet was not paid: a verbale was drawn up.
    VerbaleDrawnUp {
        /// That day.
        on: Date,
    },
    /// The verbale was sent and its notification perfected.
    Notified {
        /// To whom.
        addressee: Addressee,
        /// Day the entity sent it.
        dispatched: Date,
        /// How it arrived.
        notification: Notification,
    },
    /// A payment that extinguishes.
    Paid {
        /// Day of payment.
        on: Date,
    },
    /// An appeal was filed.
    AppealFiled {
        /// Before whom.
        authority: Authority,
        /// Day of filing.
        on: Date,
    },
    /// The appeal was upheld.
    AppealUpheld {
        /// Day of the decision.
        on: Date,
    },
    /// The appeal was rejected.
    AppealRejected {
        /// Day of the decision.
        on: Date,
    },
    /// Instalments were granted.
    PlanGranted {
        /// Day they were asked for.
        asked: Date,
        /// Day they were granted.
        on: Date,
    },
    /// The last instalment was paid.
    PlanCompleted {
        /// That day.
        on: Date,
    },
    /// The plan lapsed.
    PlanLapsed {
        /// That day.
        on: Date,
    },
    /// Sixty days passed.
    TermExpired {
        /// Today.
        on: Date,
    },
    /// Handed to coercive collection.
    SentToCollection {
        /// That day.
        on: Date,
    },
    /// The office annulled it itself (autotutela).
    Annulled {
        /// That day.
        on: Date,
    },
    /// Five years passed.
    Prescribed {
        /// Today.
        on: Date,
    },
}

impl Event {
    /// The day of the event; of a notification the day it was sent.
    pub const fn day(&self) -> Date {
        match self {
            Self::VerbaleDrawnUp { on }
            | Self::Paid { on }
            | Self::AppealFiled { on, .. }
            | Self::AppealUpheld { on }
            | Self::AppealRejected { on }
            | Self::PlanGranted { on, .. }
            | Self::PlanCompleted { on }
            | Self::PlanLapsed { on }
            | Self::TermExpired { on }
            | Self::SentToCollection { on }
            | Self::Annulled { on }
            | Self::Prescribed { on } => *on,
            Self::Notified { dispatched, .. } => *dispatched,
        }
    }
}
