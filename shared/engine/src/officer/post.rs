//! What is done for a signed-in officer: numbers are leased ahead, records are sent.

use std::sync::Arc;

use targa_contract::{Problem, ProblemCode};
use tokio::sync::{Mutex, Notify, RwLock};

use super::take_up::take_up;
use super::work::{Work, work};
use crate::client::{Account, Client};
use crate::day::watch_day;
use crate::session::{Leaving, Post};
use crate::signing::Signer;
use crate::store::Outbox;
use crate::task::Background;

/// An officer's account at work.
pub(super) struct OfficerPost {
    account: Arc<Account>,
    pub(super) outbox: Outbox,
    /// Signs what is issued.
    pub(super) signer: Arc<RwLock<Signer>>,
    /// There is something to send.
    pub(super) nudge: Arc<Notify>,
    /// Held while issuing; false once the officer is leaving, so that nothing is issued into an
    /// outbox that is about to be wiped.
    pub(super) issuing: Mutex<bool>,
    working: Background,
    day: Background,
}

impl Post for OfficerPost {
    const ROLE: Option<&'static str> = Some("officer");

    async fn begin(client: &Arc<Client>, account: Account) -> Result<Self, Problem> {
        let folder = account.id.folder(&client.config.data_dir);
        let outbox = Outbox::open(folder, &account.keys).await?;
        let account = Arc::new(account);
        let signer = take_up(&client.vault, &account.id, &outbox).await?;
        let signer = Arc::new(RwLock::new(signer));
        let nudge = Arc::new(Notify::new());
        let working = Background::start(work(Work {
            account: Arc::clone(&account),
            outbox: outbox.clone(),
            signer: Arc::clone(&signer),
            vault: client.vault.clone(),
            link: Arc::clone(&client.link),
            nudge: Arc::clone(&nudge),
        }));
        Ok(Self {
            account,
            outbox,
            signer,
            nudge,
            issuing: Mutex::new(true),
            working,
            day: watch_day(Arc::clone(&client.ports.clock), Arc::clone(&client.link)),
        })
    }

    fn account(&self) -> &Account {
        &self.account
    }

    /// What is not sent keeps the officer here; what was refused stays on the device, under its
    /// key, for when they are back.
    async fn may_leave(&self) -> Result<Leaving, Problem> {
        let mut open = self.issuing.lock().await;
        let waiting = self.outbox.unsent_count().await?;
        if waiting > 0 {
            self.nudge.notify_one();
            let problem = Problem::new(ProblemCode::UnsentRecords);
            return Err(problem.with("count", waiting.to_string()));
        }
        let keeps = self.outbox.any_refused().await? || self.outbox.has_unreadable();
        *open = false;
        Ok(if keeps {
            Leaving::KeepsOriginals
        } else {
            Leaving::WithoutTrace
        })
    }

    async fn end(&self) {
        self.working.abort();
        self.day.abort();
        self.outbox.close().await;
        self.account.cache.close().await;
    }
}
