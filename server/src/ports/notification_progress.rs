//! How far a notification has come: status, timeline, and the way it reached its addressee.

use jiff::Timestamp;
use jiff::civil::Date;
use targa_domain::Cents;
use targa_domain::notification::Notification;

use super::LegalFact;

/// What SEND says of a notification it accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotificationProgress {
    /// Where it stands.
    pub status: NotificationStatus,
    /// When SEND took it in.
    pub sent_at: Timestamp,
    /// Everything that happened, oldest first.
    pub timeline: Vec<TimelineEvent>,
}

/// States of a notification; one that SEND adds later is kept by name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as by SEND")]
pub enum NotificationStatus {
    InValidation,
    Accepted,
    Refused,
    Delivering,
    Delivered,
    /// Read by the addressee in time: perfected.
    Viewed,
    /// The term ran out: perfected.
    EffectiveDate,
    Paid,
    Unreachable,
    Cancelled,
    ReturnedToSender,
    Other(String),
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent {
    /// Its name within the notification; the same event always has the same.
    pub id: String,
    /// What.
    pub category: TimelineCategory,
    /// When, at SEND.
    pub at: Timestamp,
    /// Civil day in Rome the law counts: of the event itself (of a delivery the carrier's own day).
    pub day: Date,
    /// Whether the letter or PEC did arrive, where the event says so.
    pub delivered: Option<bool>,
    /// What it cost so far, where the event says so.
    pub cost: Option<Cents>,
    /// Its proofs.
    pub legal_facts: Vec<LegalFact>,
}

/// The categories that matter here; all others are kept by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimelineCategory {
    /// Taken on.
    RequestAccepted,
    /// A PEC reached the addressee's mailbox.
    DigitalSuccess,
    /// No mailbox could be reached: left on the platform.
    DigitalFailure,
    /// What became of a letter.
    AnalogFeedback,
    /// A letter was delivered or its stay at the post office ended.
    AnalogSuccess,
    /// A letter could not be delivered.
    AnalogFailure,
    /// Nobody could be reached: left on the platform.
    CompletelyUnreachable,
    /// Perfected because the term ran out.
    Refinement,
    /// Opened by the addressee: perfected, if it was not before.
    Viewed,
    /// The sender told that it was paid.
    Payment,
    /// Withdrawn by the sender.
    Cancelled,
    /// Everything else.
    Other(String),
}

impl NotificationProgress {
    /// The day it was perfected according to SEND: opened or term over, whichever came first.
    pub fn perfected_on(&self) -> Option<Date> {
        let perfects = |event: &&TimelineEvent| {
            matches!(
                event.category,
                TimelineCategory::Refinement | TimelineCategory::Viewed
            )
        };
        let days = self.timeline.iter().filter(perfects);
        days.map(|event| event.day).min()
    }

    /// The way it took, as the law of notifications names it; none while it is on its way.
    pub fn notification(&self) -> Option<Notification> {
        let accessed = self.day_of(&TimelineCategory::Viewed);
        if let Some(delivered) = self.day_of(&TimelineCategory::DigitalSuccess) {
            return Some(Notification::SendDigital {
                delivered,
                accessed,
            });
        }
        if let Some(deposited) = self.day_of(&TimelineCategory::CompletelyUnreachable) {
            return Some(Notification::SendPaperNotCollected {
                deposited,
                accessed,
            });
        }
        if let Some(day) = self.day_of(&TimelineCategory::AnalogSuccess) {
            // Success means that the post did its part: the last feedback says whether anybody took it.
            let mut feedback = self.timeline.iter().rev();
            let feedback = feedback.find_map(|event| {
                let tells = event.category == TimelineCategory::AnalogFeedback;
                event
                    .delivered
                    .filter(|_| tells)
                    .map(|taken| (taken, event.day))
            });
            return Some(match feedback {
                Some((false, deposited)) => Notification::SendPaperNotCollected {
                    deposited,
                    accessed,
                },
                Some((true, received)) => Notification::SendPaper { received, accessed },
                None => Notification::SendPaper {
                    received: day,
                    accessed,
                },
            });
        }
        if let Some(deposited) = self.day_of(&TimelineCategory::DigitalFailure) {
            return Some(Notification::SendDigitalUnreachable {
                deposited,
                accessed,
            });
        }
        // Opened on the platform before anything arrived.
        accessed.map(|day| Notification::SendDigital {
            delivered: day,
            accessed,
        })
    }

    fn day_of(&self, category: &TimelineCategory) -> Option<Date> {
        let mut events = self.timeline.iter();
        let first = events.find(|event| event.category == *category);
        first.map(|event| event.day)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::civil::{Date, date};
    use targa_domain::notification::Notification;

    use super::{NotificationProgress, NotificationStatus, TimelineCategory, TimelineEvent};

    const SENT: Date = date(2026, 11, 20);
    const ARRIVED: Date = date(2026, 11, 24);
    const OPENED: Date = date(2026, 11, 26);

    fn after(events: &[(TimelineCategory, Date, Option<bool>)]) -> NotificationProgress {
        let event =
            |(category, day, delivered): &(TimelineCategory, Date, Option<bool>)| TimelineEvent {
                id: format!("{category:?}"),
                category: category.clone(),
                at: Timestamp::UNIX_EPOCH,
                day: *day,
                delivered: *delivered,
                cost: None,
                legal_facts: Vec::new(),
            };
        NotificationProgress {
            status: NotificationStatus::Delivered,
            sent_at: Timestamp::UNIX_EPOCH,
            timeline: events.iter().map(event).collect(),
        }
    }

    #[test]
    fn on_its_way_it_has_no_way_yet() {
        let progress = after(&[(TimelineCategory::RequestAccepted, SENT, None)]);
        assert_eq!(progress.notification(), None);
        assert_eq!(progress.perfected_on(), None);
    }

    #[test]
    fn a_pec_that_arrives_counts_and_opening_it_earlier_counts_more() {
        let progress = after(&[
            (TimelineCategory::DigitalSuccess, ARRIVED, None),
            (TimelineCategory::Viewed, OPENED, None),
            (TimelineCategory::Refinement, date(2026, 12, 1), None),
        ]);
        assert_eq!(
            progress.notification(),
            Some(Notification::SendDigital {
                delivered: ARRIVED,
                accessed: Some(OPENED)
            })
        );
        assert_eq!(progress.perfected_on(), Some(OPENED));
    }

    #[test]
    fn a_letter_is_received_or_waits_in_vain() {
        let letter = |taken| {
            let progress = after(&[
                (TimelineCategory::AnalogFeedback, ARRIVED, Some(taken)),
                (TimelineCategory::AnalogSuccess, OPENED, None),
            ]);
            progress.notification()
        };
        let accessed = None;
        assert_eq!(
            letter(true),
            Some(Notification::SendPaper {
                received: ARRIVED,
                accessed
            })
        );
        assert_eq!(
            letter(false),
            Some(Notification::SendPaperNotCollected {
                deposited: ARRIVED,
                accessed
            })
        );
    }

    #[test]
    fn whoever_is_not_reached_by_pec_gets_it_deposited() {
        let progress = after(&[(TimelineCategory::DigitalFailure, ARRIVED, None)]);
        assert_eq!(
            progress.notification(),
            Some(Notification::SendDigitalUnreachable {
                deposited: ARRIVED,
                accessed: None
            })
        );
    }
}
