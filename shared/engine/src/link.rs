//! How the client stands to the server, and who hears when that changes.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::SignedDuration;
use targa_contract::commands::{Change, Connection};
use targa_contract::{Problem, ProblemCode, Timestamp};
use tokio::sync::broadcast;

/// How many changes a slow listener may be behind before it misses some; every change says only
/// "ask again", so missing one of many is harmless.
const BACKLOG: usize = 64;

/// What the last call said about the way to the server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    Unknown,
    Online,
    ServerUnreachable,
    ProviderUnreachable,
    SessionExpired,
}

/// What the device's clock said, and the server's, when the one heard the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clocks {
    pub(crate) here: Timestamp,
    pub(crate) there: Timestamp,
}

/// A difference that is worth saying: no answer is so long on its way.
const WRONG: SignedDuration = SignedDuration::from_mins(10);

/// How it stands now.
#[derive(Clone, Copy, Debug, Default)]
struct Now {
    standing: Standing,
    as_of: Option<Timestamp>,
    clock_off: Option<Clocks>,
    /// The last round of work did not get through: a single answer does not make up for it.
    failing: bool,
}

/// The one place that knows whether what is shown is fresh.
#[derive(Debug)]
pub(crate) struct Link {
    now: Mutex<Now>,
    changes: broadcast::Sender<Change>,
}

impl Link {
    pub(crate) fn new() -> Self {
        let (changes, _) = broadcast::channel(BACKLOG);
        Self {
            now: Mutex::default(),
            changes,
        }
    }

    /// Everything that screens should ask again for, from now on.
    pub(crate) fn changes(&self) -> broadcast::Receiver<Change> {
        self.changes.subscribe()
    }

    /// Tells whoever listens; nobody listening is fine.
    pub(crate) fn tell(&self, change: Change) {
        let _ = self.changes.send(change);
    }

    /// As a screen is told.
    pub(crate) fn connection(&self) -> Connection {
        let Now {
            standing, as_of, ..
        } = *self.lock();
        match standing {
            Standing::Unknown => Connection::Unknown,
            Standing::Online => Connection::Online,
            Standing::ServerUnreachable => Connection::ServerUnreachable { as_of },
            Standing::ProviderUnreachable => Connection::ProviderUnreachable { as_of },
            Standing::SessionExpired => Connection::SessionExpired { as_of },
        }
    }

    /// A call has ended: what does it say about the way to the server?
    pub(crate) fn heard<T>(&self, outcome: &Result<T, Problem>) {
        match says(outcome) {
            Some(Standing::Online) if self.lock().failing => {}
            Some(standing) => self.stand(standing),
            None => {}
        }
    }

    /// A round of work has ended, a sync or everything that was to be sent. Online means that the
    /// last one got through.
    pub(crate) fn round<T>(&self, outcome: &Result<T, Problem>) {
        let standing = match (outcome, says(outcome)) {
            (Ok(_), _) => Standing::Online,
            (Err(_), Some(standing)) if standing != Standing::Online => standing,
            (Err(_), _) => return,
        };
        self.lock().failing = standing != Standing::Online;
        self.stand(standing);
    }

    /// What is in the cache is the server's of this instant.
    pub(crate) fn synced(&self, as_of: Option<Timestamp>) {
        self.lock().as_of = as_of;
    }

    /// The server has said what time it is.
    pub(crate) fn compare(&self, clocks: Clocks) {
        let apart = clocks.here.duration_since(clocks.there).abs();
        let off = (apart >= WRONG).then_some(clocks);
        let before = std::mem::replace(&mut self.lock().clock_off, off);
        if before.is_some() != off.is_some() {
            tracing::info!(off = off.is_some(), "clock");
            self.tell(Change::Session);
        }
    }

    /// What the clocks said, if this device's was wrong when the server was last heard.
    pub(crate) fn clock_off(&self) -> Option<Clocks> {
        self.lock().clock_off
    }

    /// Somebody else is here now: nothing is known yet.
    pub(crate) fn forget(&self) {
        *self.lock() = Now::default();
    }

    fn stand(&self, standing: Standing) {
        let before = std::mem::replace(&mut self.lock().standing, standing);
        if before != standing {
            tracing::info!(?standing, "connection");
            self.tell(Change::Session);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the outcome of a call says about the way to the server; none if nothing.
fn says<T>(outcome: &Result<T, Problem>) -> Option<Standing> {
    let Err(problem) = outcome else {
        return Some(Standing::Online);
    };
    match problem.code {
        ProblemCode::ServerUnreachable => Some(Standing::ServerUnreachable),
        ProblemCode::ProviderUnreachable => Some(Standing::ProviderUnreachable),
        ProblemCode::SessionExpired => Some(Standing::SessionExpired),
        // The server is fine, what it needs is not.
        ProblemCode::PlatformUnavailable => Some(Standing::Online),
        // Any other answer is an answer.
        _ => problem.status.map(|status| match status {
            500.. => Standing::ServerUnreachable,
            _ => Standing::Online,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_which_side_is_down_and_how_old_things_are() {
        let link = Link::new();
        let mut changes = link.changes();
        let as_of = Some("2026-05-04T07:12:00Z".parse().unwrap());
        link.synced(as_of);
        link.heard(&Err::<(), _>(ProblemCode::ServerUnreachable.into()));
        assert_eq!(link.connection(), Connection::ServerUnreachable { as_of });
        link.heard(&Err::<(), _>(ProblemCode::ProviderUnreachable.into()));
        assert_eq!(link.connection(), Connection::ProviderUnreachable { as_of });
        link.heard(&Ok(()));
        link.heard(&Ok(()));
        assert_eq!(link.connection(), Connection::Online);
        assert_eq!(changes.len(), 3, "one per change of state, not per call");
        assert_eq!(changes.try_recv().unwrap(), Change::Session);
    }

    #[test]
    fn a_clock_that_is_wrong_is_told_once_and_until_it_is_right() {
        let link = Link::new();
        let mut changes = link.changes();
        let there: Timestamp = "2026-05-04T07:12:00Z".parse().unwrap();
        let heard = |minutes: i64| {
            let here = there + SignedDuration::from_mins(minutes);
            link.compare(Clocks { here, there });
            link.clock_off().map(|off| off.here == here)
        };
        assert_eq!(heard(9), None);
        assert_eq!(heard(24 * 60), Some(true));
        assert_eq!(heard(-24 * 60), Some(true));
        assert_eq!(changes.len(), 1);
        assert_eq!(heard(-9), None);
        assert_eq!(changes.len(), 2);
        assert_eq!(changes.try_recv().unwrap(), Change::Session);
    }

    #[test]
    fn one_answer_does_not_make_up_for_a_round_that_failed() {
        let link = Link::new();
        let down = Err::<(), Problem>(ProblemCode::ServerUnreachable.into());
        link.round(&down);
        link.heard(&Ok(()));
        assert_eq!(
            link.connection(),
            Connection::ServerUnreachable { as_of: None }
        );
        // Not this round's way to the server is at fault.
        link.round(&Err::<(), _>(ProblemCode::StoreUnavailable.into()));
        assert_ne!(link.connection(), Connection::Online);
        link.round(&Ok(()));
        assert_eq!(link.connection(), Connection::Online);
        link.heard(&down);
        link.heard(&Ok(()));
        assert_eq!(link.connection(), Connection::Online);
    }

    #[test]
    fn a_server_in_trouble_is_not_there() {
        let link = Link::new();
        let answered = |code: ProblemCode| {
            link.heard(&Err::<(), _>(Problem {
                status: Some(code.status()),
                ..Problem::new(code)
            }));
            link.connection()
        };
        let as_of = Some("2026-05-04T07:12:00Z".parse().unwrap());
        link.synced(as_of);
        assert_eq!(
            answered(ProblemCode::Internal),
            Connection::ServerUnreachable { as_of }
        );
        assert_eq!(answered(ProblemCode::NotFound), Connection::Online);
        // pagoPA's trouble, said by a server that is well.
        assert_eq!(
            answered(ProblemCode::PlatformUnavailable),
            Connection::Online
        );
    }
}
