//! What waits for the person: one list, with the day by which it is to be done.

use serde::{Deserialize, Serialize};
use targa_domain::{Date, Plate};

use super::list::replies;
use crate::FineId;

replies! {
    "waiting" ShowWaiting => WaitingList;
}

/// What waits for me? From the cache.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ShowWaiting {}

/// What waits, the nearest day first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingList {
    /// The day it was looked at.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// The nearest day first, what has none last.
    pub items: Vec<WaitingItem>,
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingItem {
    /// What.
    pub what: WaitingFor,
    /// Of which fine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fine: Option<FineId>,
    /// Of which vehicle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plate: Option<Plate>,
    /// Last day to do it.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "targa_domain::calendar::iso::maybe_date"
    )]
    pub until: Option<Date>,
}

/// Declares the kinds once: variant and its word on the wire.
macro_rules! waiting_kinds {
    ($($(#[$doc:meta])* $variant:ident = $text:literal;)*) => {
        /// What may wait for a person.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum WaitingFor { $($(#[$doc])* #[serde(rename = $text)] $variant,)* }

        impl WaitingFor {
            /// All of them, so that a test can prove that each has its words in every language.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word, as on the wire and in the locale files.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),* }
            }
        }
    };
}

waiting_kinds! {
    /// Sending again the driver's data: nobody knows whether it arrived, or some of its files did not.
    UnsentDriverData = "unsent-driver-data";
    /// Sending again a request to annul.
    UnsentContest = "unsent-contest";
    /// Sending again a message.
    UnsentMessage = "unsent-message";
    /// Sending again a request to pay in instalments.
    UnsentInstalments = "unsent-instalments";
    /// Saying who was driving (art. 126-bis comma 2).
    DriverData = "driver-data";
    /// Paying what a payment left.
    PaidShort = "paid-short";
    /// Taking the number of instalments that the office offers, or not.
    InstalmentsOffer = "instalments-offer";
    /// Paying the next due of a plan.
    InstalmentsDue = "instalments-due";
    /// Reading what the office has answered.
    LetterAnswered = "letter-answered";
    /// Saying the code that came to the certified address.
    VerifyPec = "verify-pec";
    /// Saying the code that came to the ordinary address.
    VerifyEmail = "verify-email";
    /// Saying the code that came to the telephone.
    VerifyPhone = "verify-phone";
    /// The registry says that the vehicle is somebody else's.
    VehicleNotYours = "vehicle-not-yours";
    /// The registry does not know the plate.
    VehicleUnknown = "vehicle-unknown";
}
