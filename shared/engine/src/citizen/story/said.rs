//! Which sentence tells a fact, and the figures in it.

use targa_contract::api::CaseFact;
use targa_contract::commands::StoryKind;
use targa_domain::{Cents, Date};

/// A sentence with its figures.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) what: StoryKind,
    pub(super) amount: Option<Cents>,
    pub(super) day: Option<Date>,
    pub(super) number: Option<String>,
}

impl Said {
    const fn plain(what: StoryKind) -> Self {
        Self {
            what,
            amount: None,
            day: None,
            number: None,
        }
    }

    fn sum(what: StoryKind, amount: Cents) -> Self {
        Self {
            amount: Some(amount),
            ..Self::plain(what)
        }
    }

    fn number(what: StoryKind, number: &impl ToString) -> Self {
        Self {
            number: Some(number.to_string()),
            ..Self::plain(what)
        }
    }

    fn with(self, amount: Cents) -> Self {
        Self {
            amount: Some(amount),
            ..self
        }
    }

    fn by(self, day: Date) -> Self {
        Self {
            day: Some(day),
            ..self
        }
    }

    pub(super) fn of(fact: CaseFact) -> Self {
        use CaseFact as Fact;
        use StoryKind as Kind;
        match fact {
            Fact::Opened => Self::plain(Kind::Opened),
            Fact::Paid { amount } => Self::sum(Kind::Paid, amount),
            Fact::PaidOver { amount } => Self::sum(Kind::PaidOver, amount),
            Fact::PaidShort { amount } => Self::sum(Kind::PaidShort, amount),
            Fact::PaidInVain { amount } => Self::sum(Kind::PaidInVain, amount),
            Fact::RestPayable {
                notice_number,
                amount,
            } => Self::number(Kind::RestPayable, &notice_number.grouped()).with(amount),
            Fact::AmountChanged { amount, .. } => Self::sum(Kind::AmountChanged, amount),
            Fact::VerbaleDrawnUp { number, .. } => Self::number(Kind::VerbaleDrawnUp, &number),
            Fact::Registered { protocol, .. } => Self::number(Kind::Registered, &protocol),
            Fact::Dispatched { iun, .. } => Self::number(Kind::Dispatched, &iun),
            Fact::NotDelivered { .. } => Self::plain(Kind::NotDelivered),
            Fact::Notified { on, amount, .. } => Self::sum(Kind::Notified, amount).by(on),
            Fact::NotifyTermMissed { .. } => Self::plain(Kind::NotifyTermMissed),
            Fact::SentToCollection { number, owed } => {
                Self::number(Kind::SentToCollection, &number).with(owed)
            }
            Fact::CollectionClosed { collected } => Self::sum(Kind::CollectionClosed, collected),
            Fact::InstalmentsAsked { number, answer_by } => {
                Self::number(Kind::InstalmentsAsked, &number).by(answer_by)
            }
            Fact::InstalmentsOffered { number, answer_by } => {
                Self::number(Kind::InstalmentsOffered, &number).by(answer_by)
            }
            Fact::InstalmentsGranted { number, .. } => {
                Self::number(Kind::InstalmentsGranted, &number)
            }
            Fact::InstalmentsRefused { by_silence: true } => {
                Self::plain(Kind::InstalmentsUnanswered)
            }
            Fact::InstalmentsRefused { by_silence: false } => Self::plain(Kind::InstalmentsRefused),
            Fact::InstalmentsDeclined { .. } => Self::plain(Kind::InstalmentsDeclined),
            Fact::InstalmentsWithdrawn => Self::plain(Kind::InstalmentsWithdrawn),
            Fact::DueNear {
                number,
                amount,
                due,
                ..
            } => Self::number(Kind::DueNear, &number).with(amount).by(due),
            Fact::DuePaid { number, amount } => Self::number(Kind::DuePaid, &number).with(amount),
            Fact::DuePaidShort {
                number,
                missing,
                until,
                ..
            } => Self::number(Kind::DuePaidShort, &number)
                .with(missing)
                .by(until),
            Fact::DueMissed { number } => Self::number(Kind::DueMissed, &number),
            Fact::InstalmentsLapsed { paid } => Self::sum(Kind::InstalmentsLapsed, paid),
            Fact::InstalmentsPaidOff => Self::plain(Kind::InstalmentsPaidOff),
            Fact::MessageSent => Self::plain(Kind::MessageSent),
            Fact::DriverDataSent => Self::plain(Kind::DriverDataSent),
            Fact::Contested { .. } => Self::plain(Kind::Contested),
            Fact::MessageAnswered { .. } => Self::plain(Kind::MessageAnswered),
            Fact::CommunicationRegistered {
                incoming, protocol, ..
            } => {
                let kind = if incoming {
                    Kind::ReceivedByOffice
                } else {
                    Kind::SentByOffice
                };
                Self::number(kind, &protocol)
            }
            Fact::AnnulledByOffice => Self::plain(Kind::AnnulledByOffice),
            Fact::NotificationResumed => Self::plain(Kind::NotificationResumed),
            Fact::Prescribed { .. } => Self::plain(Kind::Prescribed),
        }
    }
}
