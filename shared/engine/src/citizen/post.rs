//! What is done for a signed-in citizen: their cache is kept fresh.

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::commands::Change;
use tokio::sync::Notify;

use super::outgoing::Outgoing;
use super::paying::watch_paying;
use crate::client::{Account, Client};
use crate::day::watch_day;
use crate::ports::Notice;
use crate::reminders::{Changed, Reminders};
use crate::session::{Leaving, Post};
use crate::store::{LetterBox, Local};
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
    paying: Background,
    pub(super) local: Local,
    pub(super) letters: LetterBox,
    pub(super) outgoing: Arc<Outgoing>,
    sending: Background,
    reminding: Background,
    /// Says it when letters could not be read.
    guarding: Background,
}

impl Post for CitizenPost {
    const ROLE: Option<&'static str> = None;

    async fn begin(client: &Arc<Client>, account: Account) -> Result<Self, Problem> {
        let folder = account.id.folder(&client.config.data_dir);
        let local = Local::open(folder.clone(), &account.keys).await?;
        let letters = LetterBox::open(folder, &account.keys).await?;
        let guarding = Background::start(tell_of_damage(client.clone(), letters.clone()));
        let account = Arc::new(account);
        let outgoing = Outgoing::new(Arc::clone(client), Arc::clone(&account), letters.clone());
        let outgoing = Arc::new(outgoing);
        let sender = Arc::clone(&outgoing);
        let sending = Background::start(async move { sender.keep_sending().await });
        let link = Arc::clone(&client.link);
        let day = watch_day(Arc::clone(&client.ports.clock), Arc::clone(&link));
        let paying = watch_paying(
            local.clone(),
            Arc::clone(&client.ports.clock),
            Arc::clone(&link),
        );
        let texts = Arc::clone(&client.texts);
        let herald = Herald::new(
            client.ports.clone(),
            texts,
            Arc::clone(&link),
            local.clone(),
        );
        let changed = Arc::new(Changed::default());
        let puller = Puller::new(
            Arc::clone(&account),
            local.clone(),
            Arc::clone(&client.ports.clock),
            Arc::clone(&link),
            herald,
            Arc::clone(&changed),
        );
        let puller = Arc::new(puller);
        let reminding = Reminders {
            ports: client.ports.clone(),
            texts: Arc::clone(&client.texts),
            link: Arc::clone(&client.link),
            cache: account.cache.clone(),
            local: local.clone(),
            sync: puller.follow(),
            changed,
        };
        let reminding = reminding.start();
        let nudge = Arc::new(Notify::new());
        let watching = Background::start(watch(Arc::clone(&puller), Arc::clone(&nudge)));
        Ok(Self {
            account,
            puller,
            nudge,
            watching,
            day,
            paying,
            local,
            letters,
            outgoing,
            sending,
            reminding,
            guarding,
        })
    }

    fn account(&self) -> &Account {
        &self.account
    }

    /// What was sent and did not arrive keeps the citizen here; what is only being written goes with them.
    async fn may_leave(&self) -> Result<Leaving, Problem> {
        self.outgoing.may_leave().await?;
        Ok(Leaving::WithoutTrace)
    }

    async fn end(&self) {
        self.watching.abort();
        self.sending.abort();
        self.day.abort();
        self.paying.abort();
        self.reminding.abort();
        self.guarding.abort();
        self.local.close().await;
        self.letters.close().await;
        self.account.cache.close().await;
    }
}

/// What was written and could not be read is nowhere else: whoever wrote it is told.
async fn tell_of_damage(client: Arc<Client>, letters: LetterBox) {
    loop {
        letters.renewed().await;
        let notice = Notice {
            title: client.texts.say("notification-letters-damaged-title"),
            body: client.texts.say("notification-letters-damaged-body"),
        };
        client.ports.notifier.show(notice, Box::new(|| {}));
        client.link.tell(Change::Fines);
    }
}
