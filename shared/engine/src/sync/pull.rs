//! Fetches what changed, page by page, each page applied before the next is asked for: a cut in
//! the middle costs one page.

use std::sync::Arc;

use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use tokio::sync::Mutex;

use super::UpdatePlan;
use super::news::Herald;
use super::plan::Known;
use crate::client::Account;
use crate::link::Link;

/// Brings one account's cache up to date, one pull at a time.
pub(crate) struct Puller {
    account: Arc<Account>,
    link: Arc<Link>,
    herald: Herald,
    turn: Mutex<()>,
}

impl Puller {
    pub(crate) fn new(account: Arc<Account>, link: Arc<Link>, herald: Herald) -> Self {
        Self {
            account,
            link,
            herald,
            turn: Mutex::new(()),
        }
    }

    /// Fetches and applies until the server has no more.
    pub(crate) async fn pull(&self) -> Result<(), Problem> {
        let _turn = self.turn.lock().await;
        let Account { api, cache, .. } = &*self.account;
        loop {
            let before = cache.progress().await?;
            let page = api.sync_page(before.cursor.as_ref()).await?;
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
            let (news, as_of) = (plan.news.clone(), plan.as_of);
            // That nothing is owed is worth telling too, once it is known.
            let seen = plan.changes_something() || (plan.completes && !before.complete);
            cache.apply(plan).await?;
            self.link.synced(Some(as_of));
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
