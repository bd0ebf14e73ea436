//! The citizen's shell, file by file as its screens.

mod commands;
mod contacts;
mod fine;
mod household;
mod instalments;
mod letters;
mod list;
mod papers;
mod pay_fines;
mod scan;
mod send;
mod session;
mod sync;

use std::sync::{Arc, Mutex};

use targa_contract::api::Fine;
use targa_contract::commands::{
    Change, ClockOff, FileKept, OpenFine, OwedView, PersonView, SessionView,
};
use targa_contract::{FineId, Problem, ProblemCode};
use tokio::sync::broadcast;

use super::figures::{MUNICIPALITY, owed, today};
use super::instalments::CannedInstalments;
use super::letters::CannedLetters;
use super::person::Person;
use super::pin::CannedLock;
use super::{Fines, State, lock};

/// A citizen's shell without engine.
pub(super) struct CannedCitizen {
    state: State,
    signed_in: Mutex<bool>,
    fines: Arc<Mutex<Fines>>,
    changes: broadcast::Sender<Change>,
    pin: CannedLock,
    stopped: Mutex<bool>,
    /// Whose checkout was opened last.
    opened: Mutex<Vec<FineId>>,
    person: Person,
    instalments: CannedInstalments,
    letters: CannedLetters,
}

impl CannedCitizen {
    pub(super) fn new(
        state: State,
        fines: Fines,
        changes: broadcast::Sender<Change>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            state,
            signed_in: Mutex::new(state.signed_in()),
            instalments: CannedInstalments::of(state, &fines)?,
            letters: CannedLetters::of(state, &fines),
            fines: Arc::new(Mutex::new(fines)),
            pin: CannedLock::of(state, changes.clone()),
            changes,
            stopped: Mutex::new(false),
            opened: Mutex::default(),
            person: Person::of(state)?,
        })
    }

    /// As the engine tells when what waits may be another list.
    fn told<T>(&self, outcome: Result<T, Problem>) -> Result<T, Problem> {
        if outcome.is_ok() {
            drop(self.changes.send(Change::Fines));
        }
        outcome
    }

    fn view(&self) -> SessionView {
        let signed_in = *lock(&self.signed_in);
        SessionView {
            person: signed_in.then(|| PersonView {
                name: "Mario Rossi".to_owned(),
            }),
            municipality: Some(MUNICIPALITY.to_owned()),
            connection: self.state.connection(),
            clock_off: (self.state == State::ClockOff).then(|| ClockOff {
                here: today()
                    .tomorrow()
                    .unwrap_or_else(|_| today())
                    .at(10, 12, 0, 0),
                there: today().at(10, 12, 0, 0),
            }),
        }
    }

    fn readable(&self) -> Result<(), Problem> {
        if self.state == State::StoreUnavailable {
            return Err(ProblemCode::StoreUnavailable.into());
        }
        self.pin.check()?;
        if !*lock(&self.signed_in) {
            return Err(ProblemCode::SignedOut.into());
        }
        Ok(())
    }

    fn find(&self, request: OpenFine) -> Result<Fine, Problem> {
        self.readable()?;
        let fines = lock(&self.fines);
        let found = fines.iter().find(|fine| fine.id == request.id).cloned();
        found.ok_or_else(|| ProblemCode::NotFound.into())
    }

    fn kept(&self, name: &str) -> FileKept {
        FileKept {
            folder: "Scaricati".to_owned(),
            name: name.to_owned(),
            shown: self.state != State::Offline,
        }
    }
}

/// What another body collects is not paid here.
pub(super) fn shown_owed(fine: &Fine) -> Option<OwedView> {
    match fine.collection {
        Some(_) => None,
        None => owed(fine.state, &fine.schedule),
    }
}
