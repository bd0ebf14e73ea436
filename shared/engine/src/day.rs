//! Midnight in Rome: amounts are those of a day, so with a new day screens ask again.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::commands::Change;
use tokio::time::sleep;

use crate::link::Link;
use crate::ports::{Clock, today};
use crate::task::Background;

/// The calendar is looked at this often: waiting for midnight itself would miss a clock that is
/// set, and a device that sleeps.
const LOOK: Duration = Duration::from_mins(1);

/// Tells of every new day from now on.
pub(crate) fn watch_day(clock: Arc<dyn Clock>, link: Arc<Link>) -> Background {
    let mut told = today(&*clock).ok();
    Background::start(async move {
        loop {
            sleep(LOOK).await;
            let now = today(&*clock).ok();
            if now.is_some() && now != told {
                told = now;
                link.tell(Change::Fines);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::FixedClock;

    #[tokio::test(start_paused = true)]
    async fn a_day_is_told_once_and_is_romes() {
        let clock = Arc::new(FixedClock::at("2026-05-03T21:59:00Z".parse().unwrap()));
        let link = Arc::new(Link::new());
        let mut changes = link.changes();
        let watching = watch_day(clock.clone(), link);
        sleep(LOOK * 3).await;
        assert!(changes.is_empty(), "still the same day");

        // In Greenwich it is still yesterday.
        clock.set("2026-05-03T22:00:00Z".parse().unwrap());
        sleep(LOOK * 3).await;
        assert_eq!(changes.len(), 1);
        assert_eq!(changes.try_recv().unwrap(), Change::Fines);

        watching.abort();
        clock.set("2026-05-04T22:00:00Z".parse().unwrap());
        sleep(LOOK * 3).await;
        assert!(changes.is_empty());
    }
}
