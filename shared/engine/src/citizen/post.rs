//! What is done for a signed-in citizen: their cache is kept fresh.

use std::sync::Arc;

use targa_contract::Problem;
use tokio::sync::Notify;

use crate::client::{Account, Client};
use crate::day::watch_day;
use crate::session::{Leaving, Post};
use crate::sync::{Herald, Puller, watch};
use crate::task::Background;

/// A citizen's account at work.
pub(super) struct CitizenPost {
    account: Arc<Account>,
    pub(super) puller: Arc<Puller>,
    /// Cuts the wait before the next try short.
    pub(super) nudge: Arc<Notify>,
    watching: Background,
    day: Background,
}

impl Post for CitizenPost {
    const ROLE: Option<&'static str> = None;

    async fn begin(client: &Arc<Client>, account: Account) -> Result<Self, Problem> {
        let account = Arc::new(account);
        let link = Arc::clone(&client.link);
        let day = watch_day(Arc::clone(&client.ports.clock), Arc::clone(&link));
        let texts = Arc::clone(&client.texts);
        let herald = Herald::new(client.ports.clone(), texts, Arc::clone(&link));
        let puller = Puller::new(Arc::clone(&account), Arc::clone(&link), herald);
        let puller = Arc::new(puller);
        let nudge = Arc::new(Notify::new());
        let watching = Background::start(watch(Arc::clone(&puller), Arc::clone(&nudge)));
        Ok(Self {
            account,
            puller,
            nudge,
            watching,
            day,
        })
    }

    fn account(&self) -> &Account {
        &self.account
    }

    async fn may_leave(&self) -> Result<Leaving, Problem> {
        Ok(Leaving::WithoutTrace)
    }

    async fn end(&self) {
        self.watching.abort();
        self.day.abort();
    }
}
