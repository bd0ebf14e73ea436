//! The app's own lock. What it protects is a device that is unlocked and in other hands; the files
//! are under the keyring's key with or without it.
//!
//! Waits are counted on the clock that only runs forward, and begin anew with the app: putting the
//! device's clock forward, or starting again, shortens none.

mod commands;
mod pin;
mod state;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use targa_contract::commands::{Change, LockView};
use targa_contract::{Problem, ProblemCode};
use tokio::sync::Mutex;

use self::pin::KeptPin;
use self::state::State;
use crate::account::AccountId;
use crate::link::Link;
use crate::ports::{Biometrics, Clock, Ports};
use crate::secret::Secret;
use crate::vault::Vault;

/// The lock of whoever is here.
pub(crate) struct Lock {
    vault: Vault,
    clock: Arc<dyn Clock>,
    biometrics: Arc<dyn Biometrics>,
    link: Arc<Link>,
    state: Mutex<State>,
}

/// Under which name the keyring keeps the PIN of an account.
pub(crate) fn key_name(account: &AccountId) -> String {
    format!("pin@{}", account.as_str())
}

impl Lock {
    pub(crate) fn new(vault: Vault, ports: &Ports, link: Arc<Link>) -> Self {
        Self {
            vault,
            clock: Arc::clone(&ports.clock),
            biometrics: Arc::clone(&ports.biometrics),
            link,
            state: Mutex::default(),
        }
    }

    /// Somebody is here again after a start: with a PIN the app is locked.
    pub(crate) async fn restored(&self, account: &AccountId) -> Result<(), Problem> {
        let mut state = self.state.lock().await;
        let name = key_name(account);
        let kept = self.vault.blocking(move |keys| keys.read(&name)).await?;
        // An entry that does not read keeps the app locked: a new sign-in is the way out.
        let pin = kept.map(|text| KeptPin::read(&text).unwrap_or_default());
        *state = State::restored(account.clone(), pin);
        Ok(())
    }

    /// Somebody has just shown the provider who they are. Who was locked out has forgotten the PIN:
    /// it goes.
    pub(crate) async fn signed_in(&self, account: &AccountId) -> Result<(), Problem> {
        let was_locked = self.state.lock().await.is_locked(account);
        if was_locked {
            self.forget(account).await?;
        }
        self.restored(account).await?;
        self.state.lock().await.open();
        Ok(())
    }

    /// Nobody is here any more; of the account nothing stays.
    pub(crate) async fn forget(&self, account: &AccountId) -> Result<(), Problem> {
        let name = key_name(account);
        self.vault.blocking(move |keys| keys.delete(&name)).await?;
        self.leave(account).await;
        Ok(())
    }

    /// Nobody is here any more; the PIN stays for when they are back.
    pub(crate) async fn leave(&self, account: &AccountId) {
        self.state.lock().await.leave(account);
    }

    /// Whether something personal may be shown or done now.
    pub(crate) async fn check(&self) -> Result<(), Problem> {
        let mut state = self.state.lock().await;
        self.look(&mut state);
        if state.locked {
            Err(ProblemCode::Locked.into())
        } else {
            Ok(())
        }
    }

    /// Locks if nobody has looked for too long, and tells the screens.
    fn look(&self, state: &mut State) {
        if state.look(self.clock.now()) {
            self.link.tell(Change::Session);
        }
    }

    fn view(&self, state: &State) -> LockView {
        LockView {
            locked: state.locked,
            has_pin: state.pin.is_some(),
            biometrics: state.pin.is_some() && self.biometrics.available(),
            wait: state.wait(),
        }
    }

    /// Checks a PIN. The try is counted before it is made: a kill in between gives none for free.
    async fn try_pin(&self, state: &mut State, pin: Secret) -> Result<(), Problem> {
        let Some(kept) = state.pin.clone() else {
            return Ok(());
        };
        let wait = state.wait();
        if wait > 0 {
            let problem = Problem::new(ProblemCode::TooManyRequests);
            return Err(problem.with("seconds", wait.to_string()));
        }
        let tries = kept.tries.saturating_add(1);
        self.keep(state, kept.after(tries)).await?;
        let right = tokio::task::spawn_blocking(move || kept.is(&pin)).await;
        if right.map_err(|_| ProblemCode::Internal)? {
            if let Some(kept) = state.pin.clone() {
                self.keep(state, kept.after(0)).await?;
            }
            return Ok(());
        }
        state.wait_anew();
        let left = pin::FREE.saturating_sub(tries);
        Err(Problem::new(ProblemCode::WrongPin).with("left", left.to_string()))
    }

    async fn keep(&self, state: &mut State, pin: KeptPin) -> Result<(), Problem> {
        let account = state.account.as_ref().ok_or(ProblemCode::SignedOut)?;
        let (name, text) = (key_name(account), pin.text()?);
        self.vault
            .blocking(move |keys| keys.write(&name, &text))
            .await?;
        state.pin = Some(pin);
        Ok(())
    }
}
