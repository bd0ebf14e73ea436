//! The officer's background work, in the order in which it matters: send, then prepare.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Notify, RwLock};
use tokio::time::sleep;

use super::{images, leases, sending};
use crate::client::Account;
use crate::link::Link;
use crate::signing::Signer;
use crate::store::Outbox;
use crate::sync::Backoff;
use crate::vault::Vault;

/// With nothing to do the server is asked this often whether it is there and what it has decided.
const IDLE: Duration = Duration::from_mins(2);

/// What the work needs.
pub(super) struct Work {
    pub(super) account: Arc<Account>,
    pub(super) outbox: Outbox,
    pub(super) signer: Arc<RwLock<Signer>>,
    pub(super) vault: Vault,
    pub(super) link: Arc<Link>,
    /// Cuts a wait short.
    pub(super) nudge: Arc<Notify>,
}

/// Runs until it is aborted.
pub(super) async fn work(work: Work) {
    let mut backoff = Backoff::default();
    loop {
        let outcome = Box::pin(round(&work)).await;
        work.link.round(&outcome);
        let wait = match outcome {
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
            () = work.nudge.notified() => backoff.reset(),
            () = work.outbox.renewed() => backoff.reset(),
        }
    }
}

async fn round(work: &Work) -> Result<(), Problem> {
    // Records wait for nothing else; but a session that is over stays so, and what needs nobody to
    // be signed in must not make it look well. Other trouble is told after numbers and settings are here.
    let sent = Box::pin(send(work)).await;
    if matches!(&sent, Err(problem) if problem.code == ProblemCode::SessionExpired) {
        return sent;
    }
    work.account.hear_municipality(&work.link).await?;
    if leases::top_up(&work.account, &work.outbox).await? {
        work.link.tell(Change::Fines);
    }
    sent
}

/// Records first: an image belongs to one that is there.
async fn send(work: &Work) -> Result<(), Problem> {
    Box::pin(sending::send_waiting(work)).await?;
    Box::pin(images::send_waiting(work)).await
}
