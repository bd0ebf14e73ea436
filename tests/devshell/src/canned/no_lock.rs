//! There is no PIN here: nothing is ever locked.

use targa_contract::Problem;
use targa_contract::commands::{AppLock, AppState, LockState, LockView, RemovePin, SetPin, Unlock};

/// The lock of both shells that have one.
pub(super) struct NoLock;

impl AppLock for NoLock {
    async fn lock_state(&self, _: LockState) -> Result<LockView, Problem> {
        Ok(LockView::default())
    }

    async fn set_pin(&self, _: SetPin) -> Result<LockView, Problem> {
        Ok(LockView::default())
    }

    async fn remove_pin(&self, _: RemovePin) -> Result<LockView, Problem> {
        Ok(LockView::default())
    }

    async fn unlock(&self, _: Unlock) -> Result<LockView, Problem> {
        Ok(LockView::default())
    }

    async fn app_state(&self, _: AppState) -> Result<LockView, Problem> {
        Ok(LockView::default())
    }
}
