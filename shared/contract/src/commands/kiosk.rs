//! What a walk-up user's screens may ask. Nothing outlives the session.

use serde::{Deserialize, Serialize};
use targa_domain::Date;

use super::list::{commands, replies};
use super::shared::{Connection, Done, OwedView, QrView};
use crate::api::{PublicFine, QuoteRequest, QuoteResponse};

commands! {
    /// What the kiosk's screens may ask; the engine answers every one from memory.
    Kiosk, names in KIOSK_COMMANDS {
        "kiosk-desk" desk(KioskDesk) -> KioskDeskView;
        "look-up" look_up(LookUp) -> LookUpView;
        "end-session" end_session(EndSession) -> Done;
        "quote" quote(QuoteRequest) -> QuoteResponse;
    }
}

replies! {
    "kiosk-desk" KioskDesk => KioskDeskView;
    "look-up" LookUp => LookUpView;
    "end-session" EndSession => Done;
}

/// What the first screen needs.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct KioskDesk {}

/// The first screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskDeskView {
    /// Name of the municipality, once known.
    pub municipality: Option<String>,
    /// Whether look-ups can work now.
    pub connection: Connection,
}

/// Finds one fine by its notice number (or the verbale's) and plate, both as typed.
#[derive(Clone, Serialize, Deserialize)]
pub struct LookUp {
    /// Notice number or number of the verbale.
    pub number: String,
    /// Plate.
    pub plate: String,
}

impl std::fmt::Debug for LookUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LookUp(…)")
    }
}

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookUpView {
    /// The fine, only as far as paying needs it.
    pub fine: PublicFine,
    /// Numero avviso in groups of four.
    pub notice_number: String,
    /// The day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// What is owed today; none when nothing is.
    pub owed: Option<OwedView>,
    /// The code to pay with; none when nothing is owed.
    pub qr: Option<QrView>,
}

/// Forgets everything of this session.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct EndSession {}
