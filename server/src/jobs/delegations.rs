//! Delegations whose last day is over: nobody sees anything by them any more, and their delegates are told.

use futures_util::FutureExt;

use super::frame::{Job, JobError};
use crate::app::App;

/// The job.
pub(super) const DELEGATIONS: Job = Job {
    name: "delegations",
    work: |app| expire(app).boxed(),
};

async fn expire(app: &App) -> Result<(), JobError> {
    let (now, today) = (app.clock.now(), app.clock.today());
    let expired = app.store.expire_delegations(today, now).await?;
    if expired > 0 {
        tracing::info!(expired, "delegations are over");
    }
    Ok(())
}
