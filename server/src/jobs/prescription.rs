//! Five years without an act towards the debtor: nothing is owed any more (art. 209).

use futures_util::FutureExt;
use jiff::ToSpan;
use targa_contract::api::CaseFact;
use targa_domain::appeals::prescribed_from;

use super::frame::{Job, JobError};
use crate::app::App;

/// The job.
pub(super) const PRESCRIPTION: Job = Job {
    name: "prescription",
    work: |app| prescribe_all(app).boxed(),
};

const BATCH: u16 = 100;
const YEARS: i64 = 5;

async fn prescribe_all(app: &App) -> Result<(), JobError> {
    let today = app.clock.today();
    // A day more: of 29 February there is not one in five years.
    let act = today.saturating_sub(YEARS.years()).saturating_add(1.day());
    for (fine, last_act) in app.store.unpaid_since(act, BATCH).await? {
        let on = prescribed_from(last_act)?;
        if on <= today {
            let prescribed = CaseFact::Prescribed { on };
            let now = app.clock.now();
            app.store.nothing_owed(&fine, &prescribed, now).await?;
        }
    }
    Ok(())
}
