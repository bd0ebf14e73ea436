//! The officer's background work, in the order in which it matters: send, then prepare.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::Notify;
use tokio::time::sleep;

use super::{leases, sending};
use crate::client::Account;
use crate::link::Link;
use crate::store::Outbox;
use crate::sync::Backoff;

/// With nothing to do the server is asked this often whether it is there and what it has decided.
const IDLE: Duration = Duration::from_mins(2);

/// Runs until it is aborted. `nudge` cuts a wait short.
pub(super) async fn work(
    account: Arc<Account>,
    outbox: Outbox,
    link: Arc<Link>,
    nudge: Arc<Notify>,
) {
    let mut backoff = Backoff::default();
    loop {
        let wait = match Box::pin(round(&account, &outbox, &link)).await {
            Ok(()) => {
                backoff.reset();
                IDLE
            }
            // Nothing but a new sign-in helps, and that starts this anew.
            Err(problem) if problem.code == ProblemCode::SessionExpired => return,
            Err(_) => backoff.next(),
        };
        tokio::select! {
            () = sleep(wait) => {}
            // Somebody is there and wants it: waits begin short again.
            () = nudge.notified() => backoff.reset(),
        }
    }
}

async fn round(account: &Account, outbox: &Outbox, link: &Link) -> Result<(), Problem> {
    // Records wait for nothing else; but a session that is over stays so, and what needs nobody to
    // be signed in must not make it look well. Other trouble is told after numbers and settings are here.
    let sent = Box::pin(sending::send_waiting(account, outbox, link)).await;
    if matches!(&sent, Err(problem) if problem.code == ProblemCode::SessionExpired) {
        return sent;
    }
    account.hear_municipality(link).await?;
    if leases::top_up(account, outbox).await? {
        link.tell(Change::Fines);
    }
    sent
}
