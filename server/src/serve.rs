//! The whole server: parts put together, sockets, jobs, and a graceful end.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use targa_contract::api::Municipality;
use targa_domain::Tariff;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use uuid::Uuid;

use crate::adapters::{connect, http_client};
use crate::app::{App, Parts};
use crate::auth::Verifier;
use crate::clock::{Clock, Instants};
use crate::config::{Config, Partner, StorePlace};
use crate::jobs::{self, Rhythm};
use crate::limit::Tries;
use crate::metrics;
use crate::routes::{health, monitoring, router};
use crate::store::{Numbering, Store, StoreError};
use crate::webhooks::watch_webhooks;

/// How many ports after the wanted one are tried.
const PORTS_TRIED: u16 = 100;
/// How long answers under way may take once the server is told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(10);
const SECONDS_OF_A_DAY: u32 = 86_400;

/// Why the server does not start, in one line.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No socket.
    #[error("server.listen: {0}")]
    Listen(#[source] io::Error),
    /// No socket for monitoring.
    #[error("server.metrics_listen: {0}")]
    MetricsListen(#[source] io::Error),
    /// No store.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// This build's own data does not hold.
    #[error("this build is broken: {0}")]
    Build(String),
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    app: App,
    tasks: TaskTracker,
    serving: JoinHandle<io::Result<()>>,
    metrics: Option<Monitoring>,
}

/// The listener for monitoring: it answers until the very end, to say that the server is not ready.
#[derive(Debug)]
struct Monitoring {
    address: SocketAddr,
    serving: JoinHandle<io::Result<()>>,
}

/// Starts serving: opens the store, binds the port, starts the jobs.
pub async fn start(config: Config, instants: impl Instants) -> Result<Running, StartError> {
    let build = |error: &dyn std::fmt::Display| StartError::Build(error.to_string());
    let clock = Clock::new(instants).map_err(|error| build(&error))?;
    let tariff = Tariff::embedded().map_err(|error| build(&error))?;
    let http = http_client(&config.platforms).map_err(|error| build(&error))?;
    let store = Store::open(&config.store).await?.numbering(Numbering {
        segregation: config.notices.segregation,
        first: config.notices.first,
        choices: config.pagopa.partner == Partner::Gpd,
    });
    // The embedded database has one instance, which goes on with what it was at when it was killed.
    let instance = match &config.store {
        StorePlace::File(_) => {
            store.forget_cut_off().await?;
            "the only one".to_owned()
        }
        StorePlace::Postgres(_) => Uuid::new_v4().to_string(),
    };
    let listener = listen(config.server.listen)
        .await
        .map_err(StartError::Listen)?;
    let address = listener.local_addr().map_err(StartError::Listen)?;
    let public_url = match &config.server.public_url {
        Some(url) => url.as_str().to_owned(),
        None => format!("http://{address}"),
    };
    let given_up_after = SECONDS_OF_A_DAY * u32::from(config.pagopa.receipts_given_up_days);
    let app = App::from(Parts {
        store,
        verifier: Arc::new(Verifier::new(&config.sign_in, http.clone())),
        platforms: connect(&config, http.clone(), &clock),
        clock,
        municipality: Arc::new(Municipality {
            name: config.municipality.name,
            fiscal_code: config.municipality.fiscal_code,
            iban: Some(config.pagopa.iban),
            settings: config.municipality.settings,
        }),
        notices: Arc::new(config.notices),
        tariff,
        sent_pages: Arc::default(),
        tries: Arc::new(Tries::default()),
        metrics: Arc::default(),
        receipts_given_up_after: jiff::SignedDuration::from_secs(given_up_after.into()),
        trusted_proxies: config.server.trusted_proxies.into(),
        unsigned_preavvisi: config.officers.unsigned,
        positions_due: Arc::new(Notify::new()),
        at_work: Arc::default(),
        tasks: TaskTracker::new(),
        instance: instance.into(),
        verbale: config.verbale.map(Arc::new),
        reminder_days: config.jobs.reminder_days,
        due_rest_days: config.jobs.due_rest_days,
        stop: CancellationToken::new(),
        public_url: public_url.into(),
    });
    let metrics = match config.server.metrics_listen {
        Some(wanted) => Some(
            monitor(app.clone(), wanted)
                .await
                .map_err(StartError::MetricsListen)?,
        ),
        None => None,
    };
    let tasks = app.tasks.clone();
    let rhythm = Rhythm {
        receipts: Duration::from_secs(config.pagopa.receipts_every_seconds.into()),
        others: Duration::from_secs(config.jobs.every_seconds.into()),
    };
    jobs::watch(&app, &tasks, rhythm);
    for receiver in config.webhooks {
        tasks.spawn(watch_webhooks(app.clone(), http.clone(), receiver));
    }
    tasks.close();
    let service = all_routes(&app).into_make_service_with_connect_info::<SocketAddr>();
    let stopped = app.stop.clone().cancelled_owned();
    let serving = tokio::spawn(async move {
        axum::serve(listener, service)
            .with_graceful_shutdown(stopped)
            .await
    });
    tracing::info!(%address, "serving");
    Ok(Running {
        app,
        tasks,
        serving,
        metrics,
    })
}

/// The API, counted, and beside it what a balancer asks.
fn all_routes(app: &App) -> Router {
    router(app.clone())
        .layer(from_fn_with_state(app.clone(), metrics::count))
        .merge(health(app.clone()))
}

async fn monitor(app: App, wanted: SocketAddr) -> io::Result<Monitoring> {
    let listener = TcpListener::bind(wanted).await?;
    let address = listener.local_addr()?;
    let routes = monitoring(app).into_make_service_with_connect_info::<SocketAddr>();
    let serving = tokio::spawn(async move { axum::serve(listener, routes).await });
    tracing::info!(%address, "monitoring");
    Ok(Monitoring { address, serving })
}

/// The wanted port, else the next free one.
async fn listen(wanted: SocketAddr) -> io::Result<TcpListener> {
    let mut address = wanted;
    loop {
        match TcpListener::bind(address).await {
            Err(error)
                if error.kind() == io::ErrorKind::AddrInUse
                    && address.port() != u16::MAX
                    && address.port() - wanted.port() < PORTS_TRIED =>
            {
                address.set_port(address.port() + 1);
            }
            Ok(listener) => {
                if address != wanted {
                    tracing::warn!(%wanted, %address, "the port is taken, another was chosen");
                }
                return Ok(listener);
            }
            Err(error) => return Err(error),
        }
    }
}

impl Running {
    /// Where it is reached, without a final slash.
    pub fn url(&self) -> &str {
        &self.app.public_url
    }

    /// Where monitoring reaches it, if anywhere.
    pub fn metrics_url(&self) -> Option<String> {
        let metrics = self.metrics.as_ref()?;
        Some(format!("http://{}", metrics.address))
    }

    /// Its parts, for tests and for the seed.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Ends when the socket fails; else only when it is stopped.
    pub async fn ended(&mut self) -> io::Result<()> {
        (&mut self.serving).await.map_err(io::Error::other)?
    }

    /// Takes no more requests, finishes what is under way, closes the store.
    pub async fn stop(self) {
        self.app.stop.cancel();
        let mut serving = self.serving;
        let last = async {
            self.tasks.wait().await;
            // An error here is the socket's, and there is nobody left to tell.
            drop((&mut serving).await);
        };
        if tokio::time::timeout(LAST_ANSWERS, last).await.is_err() {
            tracing::warn!("some answers were cut off");
            serving.abort();
        }
        self.app.store.close().await;
        if let Some(metrics) = self.metrics {
            metrics.serving.abort();
        }
    }
}
