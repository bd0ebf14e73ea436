//! Payments that were begun here and may have been made: said until the receipt comes, or pagoPA lets go.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use targa_contract::commands::{Change, PaymentUnderWay};
use targa_contract::{FineId, Problem};
use tokio::time::sleep;

use crate::link::Link;
use crate::ports::{Clock, in_rome};
use crate::store::{HELD, Local};
use crate::task::Background;

/// Those that may still go on, the last one first. What cannot be read is not worth a screen.
pub(super) async fn paying(local: &Local, clock: &dyn Clock) -> Vec<PaymentUnderWay> {
    let noted = local.paying(clock.now()).await;
    let under_way = noted.and_then(|noted| noted.into_iter().map(under_way).collect());
    under_way.unwrap_or_else(|problem| {
        tracing::warn!(%problem, "what is being paid cannot be read");
        Vec::new()
    })
}

fn under_way((fine, opened): (FineId, Timestamp)) -> Result<PaymentUnderWay, Problem> {
    Ok(PaymentUnderWay {
        fine,
        opened: in_rome(opened)?,
        until: in_rome(opened + HELD)?,
    })
}

/// The clock is looked at this often, as for midnight.
const LOOK: Duration = Duration::from_mins(1);

/// Tells when a notice is let go: screens then say that it can be paid again.
pub(super) fn watch_paying(local: Local, clock: Arc<dyn Clock>, link: Arc<Link>) -> Background {
    Background::start(async move {
        let mut before = 0;
        loop {
            let now = paying(&local, &*clock).await.len();
            if now < before {
                link.tell(Change::Fines);
            }
            before = now;
            sleep(LOOK).await;
        }
    })
}
