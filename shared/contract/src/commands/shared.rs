//! What several audiences ask and are told.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date, DateTime};

use super::deep_link::DeepLink;
use super::list::replies;
use crate::Timestamp;
use crate::api::{QuoteRequest, QuoteResponse};

/// Who is here? Never asks the network.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Session {}

/// Opens the system browser at the sign-in provider and waits for its answer.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct SignIn {}

/// Gives up a sign-in that is under way; `sign-in` then ends with `sign-in-cancelled`.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct CancelSignIn {}

/// Ends the session and wipes what was kept on this device.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct SignOut {}

replies! {
    "session" Session => SessionView;
    "sign-in" SignIn => SessionView;
    "cancel-sign-in" CancelSignIn => Done;
    "sign-out" SignOut => SessionView;
    "quote" QuoteRequest => QuoteResponse;
}

/// It is done, there is nothing to tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {}

/// The session as a screen sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionView {
    /// Who is signed in, if anybody.
    pub person: Option<PersonView>,
    /// Name of the municipality, once known.
    pub municipality: Option<String>,
    /// How the client stands to the server.
    pub connection: Connection,
    /// Present while this device's clock is wrong: days, and so amounts, are counted by it.
    #[serde(default)]
    pub clock_off: Option<ClockOff>,
}

/// The same moment by two clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockOff {
    /// By this device's, on a wall in Rome.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub here: DateTime,
    /// By the office's, on the same wall.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub there: DateTime,
}

/// The person signed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonView {
    /// Name as the provider gave it.
    pub name: String,
}

// A name is personal: it does not print.
impl std::fmt::Debug for PersonView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonView(…)")
    }
}

/// Whether what is shown is fresh, and if not, why.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "state",
    rename_all = "kebab-case",
    from = "super::flat::FlatConnection"
)]
pub enum Connection {
    /// Nothing tried yet.
    #[default]
    Unknown,
    /// The event stream stands.
    Online,
    /// The server cannot be reached; shown is what was fetched at `as_of`.
    ServerUnreachable {
        /// When the last sync ended.
        #[serde(default, with = "crate::instant::maybe")]
        as_of: Option<Timestamp>,
    },
    /// The sign-in provider cannot be reached, so the session cannot be renewed; shown is what was
    /// fetched at `as_of`.
    ProviderUnreachable {
        /// When the last sync ended.
        #[serde(default, with = "crate::instant::maybe")]
        as_of: Option<Timestamp>,
    },
    /// The session is over: reading goes on, for more a new sign-in is needed.
    SessionExpired {
        /// When the last sync ended.
        #[serde(default, with = "crate::instant::maybe")]
        as_of: Option<Timestamp>,
    },
}

/// A QR as one vector path, drawn by the screen at any size.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrView {
    /// The string in the code, for copying and for screen readers' tests.
    pub text: String,
    /// SVG path data of the dark modules.
    pub path: String,
    /// Side of the view box in modules, quiet zone included.
    pub side: u32,
}

impl std::fmt::Debug for QrView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("QrView(…)")
    }
}

/// What is owed on a day, in one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwedView {
    /// Owed today.
    pub amount: Cents,
    /// Last day at this amount; none when it no longer changes.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    pub until: Option<Date>,
    /// What it becomes after that day.
    pub then: Option<Cents>,
}

/// What the shell tells its screens without being asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "change",
    rename_all = "kebab-case",
    try_from = "super::flat::FlatChange"
)]
pub enum Change {
    /// Somebody signed in or out, or the connection changed: ask `session` again.
    Session,
    /// Fines or vehicles changed: ask for them again.
    Fines,
    /// A notification or a link from outside was opened: show this place.
    Open {
        /// Which.
        link: DeepLink,
    },
}
