//! What the screens and the shell ask of the lock.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::commands::{AppState, LockView, RemovePin, SetPin, Unlock};
use targa_contract::{Problem, ProblemCode};
use tokio::time::sleep;

use super::pin::KeptPin;
use super::{Lock, key_name};
use crate::client::signed_out;
use crate::secret::Secret;
use crate::task::Background;

impl Lock {
    /// How it stands.
    pub(crate) async fn state(&self) -> LockView {
        let mut state = self.state.lock().await;
        self.look(&mut state);
        self.view(&state)
    }

    /// Sets a PIN; where there is one, whoever sets another knows it.
    pub(crate) async fn set_pin(&self, request: SetPin) -> Result<LockView, Problem> {
        let mut state = self.state.lock().await;
        if state.account.is_none() {
            return Err(signed_out());
        }
        self.try_pin(&mut state, Secret::new(request.old.unwrap_or_default()))
            .await?;
        let pin = Secret::new(request.pin);
        let kept = tokio::task::spawn_blocking(move || KeptPin::of(&pin)).await;
        self.keep(&mut state, kept.map_err(|_| ProblemCode::Internal)??)
            .await?;
        state.open();
        Ok(self.view(&state))
    }

    /// Takes the lock away.
    pub(crate) async fn remove_pin(&self, request: RemovePin) -> Result<LockView, Problem> {
        let mut state = self.state.lock().await;
        let name = key_name(state.account.as_ref().ok_or_else(signed_out)?);
        self.try_pin(&mut state, Secret::new(request.pin)).await?;
        self.vault.blocking(move |keys| keys.delete(&name)).await?;
        state.pin = None;
        state.open();
        Ok(self.view(&state))
    }

    /// Opens it, by PIN or by what the system recognises.
    pub(crate) async fn unlock(&self, request: Unlock) -> Result<LockView, Problem> {
        let mut state = self.state.lock().await;
        match request.pin {
            Some(pin) => self.try_pin(&mut state, Secret::new(pin)).await?,
            None if self.recognised().await => {}
            None => return Err(ProblemCode::Locked.into()),
        }
        state.open();
        Ok(self.view(&state))
    }

    /// The shell says whether anybody looks.
    pub(crate) async fn seen(self: &Arc<Self>, request: AppState) -> LockView {
        let mut state = self.state.lock().await;
        self.look(&mut state);
        let left = state.seen(request.foreground, self.clock.now());
        state.closing = left.map(|left| self.close_after(left));
        self.view(&state)
    }

    /// In time, and not only once somebody asks for something: what stands on the screen goes, too.
    fn close_after(self: &Arc<Self>, left: Duration) -> Background {
        let lock = Arc::downgrade(self);
        Background::start(async move {
            sleep(left).await;
            if let Some(lock) = lock.upgrade() {
                lock.state().await;
            }
        })
    }

    async fn recognised(&self) -> bool {
        let biometrics = Arc::clone(&self.biometrics);
        let asked =
            tokio::task::spawn_blocking(move || biometrics.available() && biometrics.confirm());
        asked.await.unwrap_or(false)
    }
}
