//! Notice numbers that lay unused on a handheld for too long. pagoPA knows a number only from the preavviso that
//! binds it, so that there is nothing to take back there.

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp};

use super::frame::{Job, JobError};
use crate::app::App;

/// The job.
pub(super) const LEASES: Job = Job {
    name: "leases",
    work: |app| expire(app).boxed(),
};

async fn expire(app: &App) -> Result<(), JobError> {
    let days = SignedDuration::from_hours(24 * i64::from(app.notices.lease_days));
    let before = app.clock.now().saturating_sub(days);
    let before = before.unwrap_or(Timestamp::MIN);
    let expired = app.store.expire_leases(before).await?;
    if expired > 0 {
        tracing::info!(expired, "notice numbers lay unused for too long");
    }
    Ok(())
}
