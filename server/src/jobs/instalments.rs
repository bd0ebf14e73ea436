//! Requests to pay in instalments and their dues: silence, notices, reminders, lapse.

mod behind;
mod near;
mod silence;
mod tell;

use futures_util::FutureExt;

use super::frame::{Job, JobError, Troubles};
use crate::app::App;

/// The job.
pub(super) const INSTALMENTS: Job = Job {
    name: "instalments",
    work: |app| follow(app).boxed(),
};

const BATCH: u16 = 100;

async fn follow(app: &App) -> Result<(), JobError> {
    let mut troubles = Troubles::default();
    silence::answer(app).await?;
    tell::tell(app, &mut troubles).await?;
    near::remind(app, &mut troubles).await?;
    behind::lapse(app, &mut troubles).await?;
    troubles.outcome()
}
