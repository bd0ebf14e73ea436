//! By when a verbale must be sent (art. 201 comma 1). These terms do not move for holidays.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::after_days;
use crate::field::{FieldError, Reason};
use crate::law::{Explanation, Rule};

/// To whom, as far as the term depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// The offender, resident in Italy: 90 days from the ascertainment.
    Resident,
    /// Who answers jointly, when the violation was contested at once: 100 days from it.
    JointlyLiable,
    /// Resident abroad: 360 days from the ascertainment.
    Abroad,
    /// Who had hired or leased the vehicle: 90 new days from the day the entity learns of it.
    Lessee,
}

impl Addressee {
    const fn term(self) -> (u16, Rule) {
        match self {
            Self::Resident => (90, Rule::NotifyWithin90),
            Self::JointlyLiable => (100, Rule::NotifyWithin100),
            Self::Abroad => (360, Rule::NotifyWithin360),
            Self::Lessee => (90, Rule::LesseeLiable),
        }
    }
}

/// The last day to hand a verbale over for notification.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotifyBy {
    /// The day of ascertainment (or of contestation), day zero.
    pub from: Date,
    /// Last day for the entity: dispatch counts.
    pub last: Date,
    /// The rule.
    pub explanation: Explanation,
}

/// Whether a dispatch was in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Timeliness {
    /// Sent within the term.
    InTime,
    /// Sent too late: the addressee owes nothing if this is raised.
    Late {
        /// The last useful day.
        last: Date,
    },
}

impl NotifyBy {
    /// The term for an addressee.
    pub fn of(addressee: Addressee, ascertained: Date) -> Result<Self, FieldError> {
        let (days, rule) = addressee.term();
        Ok(Self {
            from: ascertained,
            last: after_days(ascertained, days)?,
            explanation: Explanation::of(rule).days(days).date(ascertained),
        })
    }

    /// Whether a dispatch on that day is in time.
    pub fn check(&self, dispatched: Date) -> Result<Timeliness, FieldError> {
        if dispatched < self.from {
            let reason = Reason::Before { date: self.from };
            return Err(FieldError::new("dispatched", reason));
        }
        let last = self.last;
        Ok(if dispatched <= last {
            Timeliness::InTime
        } else {
            Timeliness::Late { last }
        })
    }
}
