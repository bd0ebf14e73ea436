//! Fetches what changed, page by page, each page applied before the next is asked for: a cut in
//! the middle costs one page.

use std::sync::Arc;

use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Mutex, watch};

use super::UpdatePlan;
use super::news::Herald;
use super::plan::Known;
use crate::client::Account;
use crate::link::Link;
use crate::store::Local;

/// Brings one account's cache up to date, one pull at a time.
pub(crate) struct Puller {
    account: Arc<Account>,
    local: Local,
    link: Arc<Link>,
    herald: Herald,
    turn: Mutex<()>,
    going: watch::Sender<Going>,
}

/// How a pull goes, for whoever watches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Going {
    pub(crate) running: bool,
    /// The user wants no more of it for now.
    pub(crate) stopped: bool,
    /// Fines and vehicles since it began.
    pub(crate) received: u64,
}

impl Puller {
    pub(crate) fn new(
        account: Arc<Account>,
        local: Local,
        link: Arc<Link>,
        herald: Herald,
    ) -> Self {
        Self {
            account,
            local,
            link,
            herald,
            turn: Mutex::new(()),
            going: watch::Sender::default(),
        }
    }

    /// How it goes.
    pub(crate) fn going(&self) -> Going {
        *self.going.borrow()
    }

    /// No more pages until [`Self::resume`]; one that is on its way is let go.
    pub(crate) fn stop(&self) {
        self.going.send_modify(|going| going.stopped = true);
    }

    /// Pages may come again.
    pub(crate) fn resume(&self) {
        self.going.send_modify(|going| going.stopped = false);
    }

    /// Fetches and applies until the server has no more, or until the user wants no more of it.
    pub(crate) async fn pull(&self) -> Result<(), Problem> {
        let _turn = self.turn.lock().await;
        self.going.send_modify(|going| {
            going.running = true;
            going.received = 0;
        });
        let outcome = Box::pin(self.pages()).await;
        self.going.send_modify(|going| going.running = false);
        // One that the user has stopped says nothing.
        if outcome.is_err() || !self.going().stopped {
            self.link.round(&outcome);
        }
        outcome
    }

    async fn pages(&self) -> Result<(), Problem> {
        let Account { api, cache, .. } = &*self.account;
        let mut going = self.going.subscribe();
        loop {
            let before = cache.progress().await?;
            let page = tokio::select! {
                // What was asked for first is not asked for at all.
                biased;
                _ = going.wait_for(|going| going.stopped) => return Ok(()),
                page = api.sync_page(before.cursor.as_ref()) => page?,
            };
            let received = page.fines.len() + page.vehicles.len();
            self.going
                .send_modify(|going| going.received += received as u64);
            // A server that says "more" and goes nowhere would keep us here for ever.
            let stuck = page.more && before.cursor.as_ref() == Some(&page.next);
            let more = page.more;
            let known = Known {
                states: cache
                    .states(page.fines.iter().map(|fine| fine.id).collect())
                    .await?,
                complete: before.complete,
            };
            let plan = UpdatePlan::new(page, &known);
            let (news, as_of, completes) = (plan.news.clone(), plan.as_of, plan.completes);
            // Before the fines: what is no longer the person's must not stay behind them.
            if plan.from_scratch {
                self.local.forget_images().await?;
            } else if !plan.gone_fines.is_empty() {
                self.local.forget_images_of(plan.gone_fines.clone()).await?;
            }
            // That nothing is owed is worth telling too, once it is known.
            let seen = plan.changes_something() || (plan.completes && !before.complete);
            let turn = self.local.turn().await;
            cache.apply(plan).await?;
            self.link.synced(Some(as_of));
            let first = completes && !before.complete;
            // In front of the change, which makes reminders be planned anew.
            self.herald
                .seen(cache, (!first).then_some(news.as_slice()))
                .await;
            drop(turn);
            if seen {
                self.link.tell(Change::Fines);
            }
            self.herald.announce(cache, &news).await;
            if stuck {
                return Err(ProblemCode::Internal.into());
            }
            if !more {
                return Ok(());
            }
        }
    }

    /// Whose cache it is.
    pub(super) fn account(&self) -> &Account {
        &self.account
    }

    /// Asks who the municipality is.
    pub(super) async fn hear_municipality(&self) -> Result<(), Problem> {
        self.account.hear_municipality(&self.link).await
    }
}
