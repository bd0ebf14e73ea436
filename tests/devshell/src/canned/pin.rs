//! The app's lock, without a keyring: the PIN of a locked app is 271828.

use std::sync::Mutex;

use targa_contract::commands::{
    AppLock, AppState, Change, LockState, LockView, RemovePin, SetPin, Unlock,
};
use targa_contract::{Problem, ProblemCode};
use tokio::sync::broadcast;

use super::{State, lock};

/// Tries before a wait.
const FREE: u32 = 3;

/// The lock of a shell that has one.
pub(super) struct CannedLock {
    pin: Mutex<Pin>,
    changes: broadcast::Sender<Change>,
}

impl CannedLock {
    pub(super) fn of(state: State, changes: broadcast::Sender<Change>) -> Self {
        Self {
            pin: Mutex::new(Pin::of(state)),
            changes,
        }
    }

    pub(super) fn check(&self) -> Result<(), Problem> {
        lock(&self.pin).check()
    }

    /// Who had forgotten the PIN has shown who they are.
    pub(super) fn forget(&self) {
        *lock(&self.pin) = Pin::default();
    }
}

impl AppLock for CannedLock {
    async fn lock_state(&self, _: LockState) -> Result<LockView, Problem> {
        Ok(lock(&self.pin).view())
    }

    async fn set_pin(&self, request: SetPin) -> Result<LockView, Problem> {
        lock(&self.pin).set(request)
    }

    async fn remove_pin(&self, request: RemovePin) -> Result<LockView, Problem> {
        lock(&self.pin).remove(&request)
    }

    async fn unlock(&self, request: Unlock) -> Result<LockView, Problem> {
        let view = lock(&self.pin).unlock(request)?;
        // Nobody listening is no failure.
        drop(self.changes.send(Change::Session));
        Ok(view)
    }

    async fn app_state(&self, _: AppState) -> Result<LockView, Problem> {
        Ok(lock(&self.pin).view())
    }
}

/// How the lock stands.
#[derive(Default)]
struct Pin {
    set: Option<String>,
    locked: bool,
    tries: u32,
}

impl Pin {
    fn of(state: State) -> Self {
        let locked = state == State::Locked;
        Self {
            set: locked.then(|| "271828".to_owned()),
            locked,
            tries: 0,
        }
    }

    fn check(&self) -> Result<(), Problem> {
        if self.locked {
            Err(ProblemCode::Locked.into())
        } else {
            Ok(())
        }
    }

    fn view(&self) -> LockView {
        LockView {
            locked: self.locked,
            has_pin: self.set.is_some(),
            biometrics: false,
            wait: if self.tries >= FREE { 30 } else { 0 },
        }
    }

    fn set(&mut self, request: SetPin) -> Result<LockView, Problem> {
        self.try_pin(&request.old.unwrap_or_default())?;
        if request.pin.len() < 6 {
            return Err(Problem::invalid("pin", "too-short").with("min", "6"));
        }
        self.set = Some(request.pin);
        Ok(self.view())
    }

    fn remove(&mut self, request: &RemovePin) -> Result<LockView, Problem> {
        self.try_pin(&request.pin)?;
        self.set = None;
        Ok(self.view())
    }

    fn unlock(&mut self, request: Unlock) -> Result<LockView, Problem> {
        self.try_pin(&request.pin.unwrap_or_default())?;
        self.locked = false;
        Ok(self.view())
    }

    fn try_pin(&mut self, pin: &str) -> Result<(), Problem> {
        let wait = self.view().wait;
        match &self.set {
            None => Ok(()),
            Some(_) if wait > 0 => {
                let problem = Problem::new(ProblemCode::TooManyRequests);
                Err(problem.with("seconds", wait.to_string()))
            }
            Some(set) if set == pin => {
                self.tries = 0;
                Ok(())
            }
            Some(_) => {
                self.tries += 1;
                let left = FREE.saturating_sub(self.tries);
                Err(Problem::new(ProblemCode::WrongPin).with("left", left.to_string()))
            }
        }
    }
}
