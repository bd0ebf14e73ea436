//! The states a shell can be looked at in.

use anyhow::bail;
use targa_contract::commands::Connection;
use targa_contract::{ProblemCode, Timestamp};

/// What has happened before the page opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// A few fines, all well.
    Normal,
    /// No fine at all.
    Empty,
    /// Everything paid.
    Paid,
    /// The server is away; what is shown is of this morning.
    Offline,
    /// The session is over; reading goes on.
    Expired,
    /// Nobody signed in.
    SignedOut,
    /// The sign-in provider is away.
    ProviderDown,
    /// The keyring is locked.
    KeyringLocked,
    /// There is no keyring.
    KeyringUnavailable,
    /// The person goes back without signing in.
    Cancelled,
    /// Two hundred fines.
    LongList,
    /// Ten thousand fines.
    VeryLongList,
    /// The local store cannot be opened.
    StoreUnavailable,
    /// Every answer takes three seconds.
    Slow,
    /// A PIN is asked for.
    Locked,
    /// The first sync is under way, and long.
    Syncing,
    /// Something happened since the last look.
    News,
    /// Another body collects what was not paid in time.
    Collected,
    /// Requests and letters to the office, in every state.
    Office,
    /// A checkout was opened a moment ago, and nothing came of it yet.
    Paying,
    /// The device's clock is a day ahead.
    ClockOff,
}

const NAMES: [(&str, State); 21] = [
    ("normal", State::Normal),
    ("empty", State::Empty),
    ("paid", State::Paid),
    ("offline", State::Offline),
    ("expired", State::Expired),
    ("signed-out", State::SignedOut),
    ("provider-down", State::ProviderDown),
    ("keyring-locked", State::KeyringLocked),
    ("keyring-unavailable", State::KeyringUnavailable),
    ("cancelled", State::Cancelled),
    ("long-list", State::LongList),
    ("very-long-list", State::VeryLongList),
    ("store-unavailable", State::StoreUnavailable),
    ("slow", State::Slow),
    ("locked", State::Locked),
    ("syncing", State::Syncing),
    ("news", State::News),
    ("collected", State::Collected),
    ("office", State::Office),
    ("paying", State::Paying),
    ("clock-off", State::ClockOff),
];

impl State {
    pub(crate) fn parse(name: &str) -> anyhow::Result<Self> {
        if let Some((_, state)) = NAMES.iter().find(|(known, _)| *known == name) {
            return Ok(*state);
        }
        let known: Vec<_> = NAMES.iter().map(|(known, _)| *known).collect();
        bail!("--canned {name}: one of {}", known.join(", "))
    }

    /// Whether somebody is signed in when the page opens.
    pub(super) fn signed_in(self) -> bool {
        !matches!(
            self,
            Self::SignedOut
                | Self::ProviderDown
                | Self::KeyringLocked
                | Self::KeyringUnavailable
                | Self::Cancelled
        )
    }

    /// How the shell stands to the server.
    pub(super) fn connection(self) -> Connection {
        let this_morning = Timestamp::now() - jiff::SignedDuration::from_hours(2);
        let as_of = Some(this_morning);
        match self {
            Self::Offline => Connection::ServerUnreachable { as_of },
            Self::Expired => Connection::SessionExpired { as_of },
            Self::SignedOut
            | Self::ProviderDown
            | Self::KeyringLocked
            | Self::KeyringUnavailable
            | Self::Cancelled => Connection::Unknown,
            _ => Connection::Online,
        }
    }

    /// What is wrong with the keyring, if something is: then not even `session` can answer.
    pub(super) const fn keyring(self) -> Option<ProblemCode> {
        match self {
            Self::KeyringLocked => Some(ProblemCode::KeyringLocked),
            Self::KeyringUnavailable => Some(ProblemCode::KeyringUnavailable),
            _ => None,
        }
    }

    /// Waits as long as this state makes people wait.
    pub(super) async fn wait(self) {
        if self == Self::Slow {
            tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        }
    }
}
