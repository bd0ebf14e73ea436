//! Answers from fixtures, built through the same types as the real ones.

mod citizen;
mod figures;
mod fines;
mod instalments;
mod kiosk;
mod letters;
mod officer;
mod person;
mod pin;
mod state;
mod told;

use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::anyhow;
use serde_json::Value;
use targa_contract::Problem;
use targa_contract::api::Fine;
use targa_contract::commands::{Change, Citizen as _, Envelope, Kiosk as _, Officer as _};
use tokio::sync::broadcast;

use self::citizen::CannedCitizen;
use self::kiosk::CannedKiosk;
use self::officer::CannedOfficer;
pub(crate) use self::state::State;
use crate::arguments::Audience;

/// A shell of one audience, in one state.
pub(crate) struct Canned {
    desk: Desk,
    changes: broadcast::Sender<Change>,
}

enum Desk {
    Citizen(Box<CannedCitizen>),
    Kiosk(CannedKiosk),
    Officer(CannedOfficer),
}

impl Canned {
    pub(crate) fn new(audience: Audience, state: State) -> anyhow::Result<Self> {
        let changes = broadcast::channel(16).0;
        let fines = fines::of(state)?;
        let desk = match audience {
            Audience::Citizen => {
                let citizen = CannedCitizen::new(state, fines, changes.clone());
                let held = |problem| anyhow!("the fixtures do not hold: {problem}");
                Desk::Citizen(Box::new(citizen.map_err(held)?))
            }
            Audience::Kiosk => Desk::Kiosk(CannedKiosk::new(state, fines)),
            Audience::Officer => Desk::Officer(CannedOfficer::new(state, changes.clone())),
        };
        Ok(Self { desk, changes })
    }

    pub(crate) async fn dispatch(&self, envelope: Envelope) -> Result<Value, Problem> {
        match &self.desk {
            Desk::Citizen(desk) => desk.dispatch(envelope).await,
            Desk::Kiosk(desk) => desk.dispatch(envelope).await,
            Desk::Officer(desk) => desk.dispatch(envelope).await,
        }
    }

    pub(crate) fn changes(&self) -> broadcast::Receiver<Change> {
        self.changes.subscribe()
    }
}

/// A lock that a panic elsewhere does not spoil: fixtures have no half-written state.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

type Fines = Vec<Fine>;
