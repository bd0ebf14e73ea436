//! What every route and job can reach.

use std::ops::Deref;
use std::sync::Arc;

use ipnet::IpNet;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan};
use targa_contract::api::Municipality;
use targa_domain::Tariff;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::auth::Verifier;
use crate::clock::Clock;
use crate::config::{NoticesConfig, VerbaleConfig};
use crate::jobs::AtWork;
use crate::limit::Tries;
use crate::metrics::Metrics;
use crate::ports::Platforms;
use crate::sent_pages::SentPages;
use crate::store::Store;

/// The server's parts behind one pointer: each layer of each request has a clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

impl From<Parts> for App {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The server's parts.
#[derive(Clone)]
pub struct Parts {
    /// Everything kept.
    pub store: Store,
    /// Europe/Rome.
    pub clock: Clock,
    /// Who asks.
    pub verifier: Arc<Verifier>,
    /// The national platforms.
    pub platforms: Platforms,
    /// Whose fines these are.
    pub municipality: Arc<Municipality>,
    /// How notice numbers are made.
    pub notices: Arc<NoticesConfig>,
    /// The tariff this build carries.
    pub tariff: &'static Tariff,
    /// Pages of changes that still hold.
    pub sent_pages: Arc<SentPages>,
    /// Tries at the public look-up.
    pub tries: Arc<Tries>,
    /// What a monitoring system reads.
    pub metrics: Arc<Metrics>,
    /// After so long a receipt that cannot be read is a person's to look at.
    pub receipts_given_up_after: SignedDuration,
    /// Proxies whose word about a client's address is believed.
    pub trusted_proxies: Arc<[IpNet]>,
    /// Whether a preavviso may come without a handheld's signature.
    pub unsigned_preavvisi: bool,
    /// Wakes the job that tells the platform of positions.
    pub positions_due: Arc<Notify>,
    /// What follows an unpaid preavviso; without it nothing does.
    pub verbale: Option<Arc<VerbaleConfig>>,
    /// How many days before a window ends its owner is reminded.
    pub reminder_days: u16,
    /// How many days there are for what a due lacks that was paid short in time.
    pub due_rest_days: u16,
    /// Jobs this instance is doing.
    pub at_work: Arc<AtWork>,
    /// What is still to end when the server stops.
    pub tasks: TaskTracker,
    /// Names this instance among those that share the store.
    pub instance: Arc<str>,
    /// Cancelled when the server is to stop.
    pub stop: CancellationToken,
    /// Where clients and browsers reach this server, without a final slash.
    pub public_url: Arc<str>,
}

impl App {
    /// Last day for what a due lacks whose short payment is counted today.
    pub fn rest_until(&self) -> Date {
        let days = i64::from(self.due_rest_days);
        self.clock.today().saturating_add(days.days())
    }
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("App").field(&self.0).finish()
    }
}

impl std::fmt::Debug for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts")
            .field("public_url", &self.public_url)
            .finish_non_exhaustive()
    }
}
