//! Fetches what changed, page by page, each applied by itself: a cut in the middle costs one page.

use std::collections::HashMap;
use std::sync::Arc;

use targa_contract::api::{Cursor, Fine, SyncPage};
use targa_contract::commands::{Change, FineNews, NewsKind};
use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Mutex, watch};

use super::news::Herald;
use super::plan::Known;
use super::{News, UpdatePlan};
use crate::api::Told;
use crate::client::Account;
use crate::link::{Clocks, Link};
use crate::ports::Clock;
use crate::reminders::Changed;
use crate::store::Local;

/// Brings one account's cache up to date, one pull at a time.
pub(crate) struct Puller {
    account: Arc<Account>,
    local: Local,
    clock: Arc<dyn Clock>,
    link: Arc<Link>,
    herald: Herald,
    changed: Arc<Changed>,
    turn: Mutex<()>,
    going: watch::Sender<Going>,
}

/// A page, and where it began.
struct Page {
    after: Option<Cursor>,
    content: SyncPage<Told<Fine>>,
}

/// How a pull goes, for whoever watches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Going {
    pub(crate) running: bool,
    /// The user wants no more of it for now.
    pub(crate) stopped: bool,
    /// Fines and vehicles since it began.
    pub(crate) received: u64,
    /// The server was asked since the start, whatever came of it.
    pub(crate) tried: bool,
}

impl Puller {
    pub(crate) fn new(
        account: Arc<Account>,
        local: Local,
        clock: Arc<dyn Clock>,
        link: Arc<Link>,
        herald: Herald,
        changed: Arc<Changed>,
    ) -> Self {
        Self {
            account,
            local,
            clock,
            link,
            herald,
            changed,
            turn: Mutex::new(()),
            going: watch::Sender::default(),
        }
    }

    /// How it goes.
    pub(crate) fn going(&self) -> Going {
        *self.going.borrow()
    }

    /// How it goes, from now on.
    pub(crate) fn follow(&self) -> watch::Receiver<Going> {
        self.going.subscribe()
    }

    /// The server was asked, and did not even say whether there is something.
    pub(super) fn failed(&self) {
        self.going.send_modify(|going| going.tried = true);
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
        self.going.send_modify(|going| {
            going.running = false;
            going.tried = true;
        });
        // One that the user has stopped says nothing.
        if outcome.is_err() || !self.going().stopped {
            self.link.round(&outcome);
        }
        outcome
    }

    /// While a page is written the next one is on its way.
    async fn pages(&self) -> Result<(), Problem> {
        let begun = self.account.cache.progress().await?.cursor;
        let mut coming = self.fetch(begun).await?;
        while let Some(page) = coming {
            let after = page.content.next.clone();
            // A server that says "more" and goes nowhere would keep us here for ever.
            let stuck = page.content.more && page.after.as_ref() == Some(&after);
            let more = page.content.more && !stuck;
            let next = async {
                if more {
                    self.fetch(Some(after)).await
                } else {
                    Ok(None)
                }
            };
            let (kept, next) = tokio::join!(Box::pin(self.keep(page)), next);
            let kept = kept?;
            coming = next?;
            if stuck {
                return Err(ProblemCode::Internal.into());
            }
            if !kept {
                // The cache was thrown away meanwhile: from its new beginning.
                let begun = self.account.cache.progress().await?.cursor;
                coming = self.fetch(begun).await?;
            }
        }
        Ok(())
    }

    /// The page after a cursor; none once the user wants no more of it.
    async fn fetch(&self, after: Option<Cursor>) -> Result<Option<Page>, Problem> {
        let mut going = self.going.subscribe();
        tokio::select! {
            // What was asked for first is not asked for at all.
            biased;
            _ = going.wait_for(|going| going.stopped) => Ok(None),
            content = self.account.api.sync_page(after.as_ref()) => {
                let content = content?;
                let (here, there) = (self.clock.now(), content.as_of);
                self.link.compare(Clocks { here, there });
                Ok(Some(Page { after, content }))
            }
        }
    }

    /// Writes a page; false if the cache it would have gone on from is gone.
    async fn keep(&self, Page { after, content }: Page) -> Result<bool, Problem> {
        let cache = &self.account.cache;
        let received = content.fines.len() + content.vehicles.len();
        self.going
            .send_modify(|going| going.received += received as u64);
        let complete = cache.progress().await?.complete;
        // What comes in a first sync is no news, whatever was known.
        let states = if complete {
            let ids = content.fines.iter().map(|fine| fine.value.id);
            cache.states(ids.collect()).await?
        } else {
            HashMap::new()
        };
        let known = Known {
            states,
            complete,
            after,
        };
        let plan = UpdatePlan::new(content, &known);
        let (news, as_of, completes) = (plan.news.clone(), plan.as_of, plan.completes);
        let written: Vec<_> = plan.fines.iter().map(|fine| fine.value.id).collect();
        // Before the fines: what is no longer the person's must not stay behind them.
        if plan.from_scratch {
            self.local.forget_images().await?;
        } else if !plan.gone_fines.is_empty() {
            self.local.forget_images_of(plan.gone_fines.clone()).await?;
        }
        // That nothing is owed is worth telling too, once it is known.
        let seen = plan.changes_something() || (plan.completes && !complete);
        let turn = self.local.turn().await;
        if !cache.apply(plan).await? {
            return Ok(false);
        }
        self.link.synced(Some(as_of));
        let first = completes && !complete;
        // In front of the change, after which reminders are planned anew.
        self.herald
            .seen(cache, (!first).then_some(news.as_slice()))
            .await;
        drop(turn);
        if first {
            self.changed.all();
        } else {
            self.changed.these(written);
        }
        self.note(&news).await;
        if seen {
            self.link.tell(Change::Fines);
        }
        self.herald.announce(cache, &news).await;
        Ok(true)
    }

    /// Until its fine is opened a piece of news is one. What cannot be noted is not worth a failed sync.
    async fn note(&self, news: &[News]) {
        if news.is_empty() {
            return;
        }
        let noted = news.iter().map(|piece| match *piece {
            News::NewFine(fine) => (fine, NewsKind::Arrived),
            News::Paid(fine) => (fine, NewsKind::Paid),
        });
        let noted = noted.map(|(fine, what)| FineNews { fine, what }).collect();
        if let Err(problem) = self.local.note_news(noted).await {
            tracing::warn!(%problem, "news could not be noted");
        }
    }

    /// Whose cache it is.
    pub(super) fn account(&self) -> &Account {
        &self.account
    }

    /// Who tells the user.
    pub(super) const fn herald(&self) -> &Herald {
        &self.herald
    }

    /// What time it is.
    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// Who hears when something changes.
    pub(super) fn link(&self) -> &Link {
        &self.link
    }

    /// Asks who the municipality is.
    pub(super) async fn hear_municipality(&self) -> Result<(), Problem> {
        self.account.hear_municipality(&self.link).await
    }
}
