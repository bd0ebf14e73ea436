//! What happened to a case, one line each: what, on which day, and the figure that belongs to it.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date};

use super::list::replies;
use crate::FineId;

replies! {
    "story" ShowStory => Story;
}

/// What happened to this case? As last heard where the server is away.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ShowStory {
    /// Which.
    pub fine: FineId,
}

/// What happened to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// The day it was looked at.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Oldest first.
    pub events: Vec<StoryEvent>,
}

/// One line. The wire between engine and screens is flat: the server's own shape, a variant with fields for each
/// fact, would be dear in a bundle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryEvent {
    /// On which day, in Rome.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub on: Date,
    /// What.
    pub what: StoryKind,
    /// The sum that belongs to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Cents>,
    /// The day that belongs to it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "targa_domain::calendar::iso::maybe_date"
    )]
    pub day: Option<Date>,
    /// The number that belongs to it: of a register, of a notice, of instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

/// Declares the kinds once: variant and its word on the wire.
macro_rules! story_kinds {
    ($($(#[$doc:meta])* $variant:ident = $text:literal;)*) => {
        /// What may happen to a case, as a screen says it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum StoryKind { $($(#[$doc])* #[serde(rename = $text)] $variant,)* }

        impl StoryKind {
            /// All of them, so that a test can prove that each has its words in every language.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word, as on the wire and in the locale files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

story_kinds! {
    /// On record.
    Opened = "opened";
    /// Paid: `amount`.
    Paid = "paid";
    /// Paid with more than was owed: `amount`.
    PaidOver = "paid-over";
    /// Paid with less: `amount`.
    PaidShort = "paid-short";
    /// Paid although nothing was owed: `amount`.
    PaidInVain = "paid-in-vain";
    /// The rest has a notice of its own: `number`, `amount`.
    RestPayable = "rest-payable";
    /// Another sum: `amount`.
    AmountChanged = "amount-changed";
    /// A verbale: `number`.
    VerbaleDrawnUp = "verbale-drawn-up";
    /// In the protocol register: `number`.
    Registered = "registered";
    /// On its way by SEND: `number` is the IUN.
    Dispatched = "dispatched";
    /// It could not be delivered.
    NotDelivered = "not-delivered";
    /// Notified: `day`, and `amount` to pay first.
    Notified = "notified";
    /// Sent too late: nothing is owed.
    NotifyTermMissed = "notify-term-missed";
    /// Another body collects it: `number`, `amount`.
    SentToCollection = "sent-to-collection";
    /// Nothing more to collect: `amount` was.
    CollectionClosed = "collection-closed";
    /// Instalments asked for: `number`, answer by `day`.
    InstalmentsAsked = "instalments-asked";
    /// Another number offered: `number`, answer by `day`.
    InstalmentsOffered = "instalments-offered";
    /// Granted: `number`.
    InstalmentsGranted = "instalments-granted";
    /// Refused.
    InstalmentsRefused = "instalments-refused";
    /// Refused: nobody answered in time.
    InstalmentsUnanswered = "instalments-unanswered";
    /// The offer was not taken.
    InstalmentsDeclined = "instalments-declined";
    /// Taken back.
    InstalmentsWithdrawn = "instalments-withdrawn";
    /// A due is near: `number`, `amount`, by `day`.
    DueNear = "due-near";
    /// A due is paid: `number`, `amount`.
    DuePaid = "due-paid";
    /// A due was paid short: `number`, `amount` is missing, by `day`.
    DuePaidShort = "due-paid-short";
    /// A due was missed: `number`.
    DueMissed = "due-missed";
    /// The plan has ended: `amount` was paid.
    InstalmentsLapsed = "instalments-lapsed";
    /// Every due is paid.
    InstalmentsPaidOff = "instalments-paid-off";
    /// The person wrote.
    MessageSent = "message-sent";
    /// The driver was named.
    DriverDataSent = "driver-data-sent";
    /// Annulment was asked for.
    Contested = "contested";
    /// The office answered.
    MessageAnswered = "message-answered";
    /// A communication of the person has its `number`.
    ReceivedByOffice = "received-by-office";
    /// A communication of the office has its `number`.
    SentByOffice = "sent-by-office";
    /// The office annulled it.
    AnnulledByOffice = "annulled-by-office";
    /// The office has the notification tried again.
    NotificationResumed = "notification-resumed";
    /// Five years without an act.
    Prescribed = "prescribed";
}
