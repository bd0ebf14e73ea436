//! The lock's commands; screens are told when it closes or opens.

use targa_contract::Problem;
use targa_contract::commands::{
    AppLock, AppState, Change, LockState, LockView, RemovePin, SetPin, Unlock,
};

use super::{Post, Sessions};

impl<P: Post> AppLock for Sessions<P> {
    /// How the lock stands, once it is known who is here.
    async fn lock_state(&self, _: LockState) -> Result<LockView, Problem> {
        self.current().await?;
        Ok(self.client.lock.state().await)
    }

    async fn set_pin(&self, request: SetPin) -> Result<LockView, Problem> {
        self.current().await?;
        self.told(self.client.lock.set_pin(request).await)
    }

    async fn remove_pin(&self, request: RemovePin) -> Result<LockView, Problem> {
        self.current().await?;
        self.told(self.client.lock.remove_pin(request).await)
    }

    async fn unlock(&self, request: Unlock) -> Result<LockView, Problem> {
        self.current().await?;
        self.told(self.client.lock.unlock(request).await)
    }

    /// Asks no keyring: windows come and go while one is locked.
    async fn app_state(&self, request: AppState) -> Result<LockView, Problem> {
        Ok(self.client.lock.seen(request).await)
    }
}

impl<P: Post> Sessions<P> {
    fn told(&self, outcome: Result<LockView, Problem>) -> Result<LockView, Problem> {
        if outcome.is_ok() {
            self.client.link.tell(Change::Session);
            self.client.link.tell(Change::Fines);
        }
        outcome
    }
}
