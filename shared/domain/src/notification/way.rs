//! The ways of notifying and the day each is perfected: day zero of every legal term.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, after_days};
use crate::field::FieldError;
use crate::law::{Explanation, Rule};
use crate::settings::MunicipalitySettings;

/// Days after the CAD was sent (L. 890/1982 art. 8).
const CAD: u16 = 10;
/// SEND, digital domicile reached.
const SEND_DIGITAL: u16 = 7;
/// SEND, box full or inactive.
const SEND_UNREACHABLE: u16 = 15;
/// SEND on paper, received.
const SEND_PAPER: u16 = 10;
/// SEND on paper, never collected.
const SEND_PAPER_NOT_COLLECTED: u16 = 20;

/// How a verbale reached its addressee. Serialised as `{"way": "…", …days}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "way", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Notification {
    /// Contested on the spot.
    ContestedAtOnce {
        /// That day.
        on: Date,
    },
    /// Handed over later.
    Hand {
        /// Day of delivery.
        delivered: Date,
    },
    /// To a certified mailbox: no postal cost.
    Pec {
        /// Day of the delivery receipt.
        delivered: Date,
    },
    /// Registered letter, delivered.
    Post {
        /// Day of delivery.
        delivered: Date,
    },
    /// Registered letter left at the post office.
    PostNotCollected {
        /// Day the CAD was sent.
        cad_sent: Date,
        /// Day of pick-up, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        collected: Option<Date>,
    },
    /// SEND, digital domicile reached.
    SendDigital {
        /// Day of delivery.
        delivered: Date,
        /// Day the addressee opened it on the platform, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        accessed: Option<Date>,
    },
    /// SEND, digital domicile full or inactive.
    SendDigitalUnreachable {
        /// Day it was left on the platform.
        deposited: Date,
        /// Day the addressee opened it on the platform, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        accessed: Option<Date>,
    },
    /// SEND on paper, received.
    SendPaper {
        /// Day of receipt.
        received: Date,
        /// Day the addressee opened it on the platform, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        accessed: Option<Date>,
    },
    /// SEND on paper, never collected.
    SendPaperNotCollected {
        /// Day it was left on the platform.
        deposited: Date,
        /// Day the addressee opened it on the platform, if any.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        accessed: Option<Date>,
    },
}

/// The day a notification is perfected, and by which rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Perfected {
    /// Day zero of the legal terms.
    pub on: Date,
    /// The rule that says so.
    pub explanation: Explanation,
}

impl Notification {
    /// The day it is perfected.
    pub fn perfected(&self, settings: &MunicipalitySettings) -> Result<Perfected, FieldError> {
        match *self {
            Self::ContestedAtOnce { on } => Ok(at(on, Rule::ContestedAtOnce)),
            Self::Hand { delivered } => Ok(at(delivered, Rule::HandDelivery)),
            Self::Pec { delivered } => Ok(at(delivered, Rule::PecDelivery)),
            Self::Post { delivered } => Ok(at(delivered, Rule::PostDelivery)),
            Self::PostNotCollected {
                cad_sent,
                collected,
            } => fictitious(cad_sent, CAD, collected, Rule::PostNotCollected, settings),
            Self::SendDigital {
                delivered,
                accessed,
            } => fictitious(
                delivered,
                SEND_DIGITAL,
                accessed,
                Rule::SendDigital,
                settings,
            ),
            Self::SendDigitalUnreachable {
                deposited,
                accessed,
            } => fictitious(
                deposited,
                SEND_UNREACHABLE,
                accessed,
                Rule::SendDigitalUnreachable,
                settings,
            ),
            Self::SendPaper { received, accessed } => {
                fictitious(received, SEND_PAPER, accessed, Rule::SendPaper, settings)
            }
            Self::SendPaperNotCollected {
                deposited,
                accessed,
            } => fictitious(
                deposited,
                SEND_PAPER_NOT_COLLECTED,
                accessed,
                Rule::SendPaperNotCollected,
                settings,
            ),
        }
    }

    /// Whether the addressee pays for postage: never by PEC nor on the spot.
    pub const fn has_postal_cost(&self) -> bool {
        !matches!(self, Self::Pec { .. } | Self::ContestedAtOnce { .. })
    }

    /// Contested on the spot.
    pub const fn is_contested(&self) -> bool {
        matches!(self, Self::ContestedAtOnce { .. })
    }
}

fn at(on: Date, rule: Rule) -> Perfected {
    let explanation = Explanation::of(rule).date(on);
    Perfected { on, explanation }
}

/// So many days after an event, or the day of the addressee's own act if that is earlier.
fn fictitious(
    event: Date,
    days: u16,
    act: Option<Date>,
    rule: Rule,
    settings: &MunicipalitySettings,
) -> Result<Perfected, FieldError> {
    let mut on = after_days(event, days)?;
    if settings.fictitious_notification_rolls {
        on = Calendar::new(settings.patron_saint).roll(on);
    }
    if let Some(act) = act {
        on = on.min(act);
    }
    Ok(Perfected {
        on,
        explanation: Explanation::of(rule).days(days).date(event),
    })
}
