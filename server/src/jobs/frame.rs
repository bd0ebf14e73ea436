//! What is common to all jobs: one instance at a time does each, what became of it is on record, and a server
//! that stops leaves it to whoever comes next.

use std::time::Duration;

use futures_util::future::BoxFuture;
use targa_domain::FieldError;

use crate::app::App;
use crate::ports::PlatformError;
use crate::settling::SettleError;
use crate::store::{Outcome, StoreError};

/// How long a job stays with an instance that has fallen silent, in seconds.
const HOLD: u32 = 15;
/// How often an instance says that it is still at it.
const STILL_AT_IT: Duration = Duration::from_secs(5);

/// Why a job did not do all there was to do.
#[derive(Debug, thiserror::Error)]
pub enum JobError {
    /// Ours.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Theirs.
    #[error(transparent)]
    Platform(#[from] PlatformError),
    /// What was paid cannot be held against what was owed.
    #[error(transparent)]
    Settle(#[from] SettleError),
    /// A case whose data the law's rules do not take.
    #[error("a case does not hold: {0}")]
    Case(#[from] FieldError),
    /// A paper cannot be made of a case.
    #[error("paper: {0}")]
    Paper(#[from] targa_print::PrintError),
    /// Something a case needs is not there.
    #[error("{0}")]
    Missing(&'static str),
    /// A receiver of webhooks does not confirm.
    #[error("the receiver {0}")]
    Unconfirmed(String),
}

/// A job. Every one may be stopped at any point and run again.
#[derive(Clone, Copy)]
pub struct Job {
    /// Its name, as `targa-server jobs` shows it.
    pub name: &'static str,
    pub(super) work: for<'a> fn(&'a App) -> BoxFuture<'a, Result<(), JobError>>,
}

impl Job {
    /// Does it once, unless it is under way. Says whether it was done here.
    pub async fn run(self, app: &App) -> Result<bool, StoreError> {
        alone(app, self.name, (self.work)(app)).await
    }

    /// Does it again and again until the server stops.
    pub(super) async fn watch(self, app: App, every: Duration) {
        while !app.stop.is_cancelled() {
            if let Err(error) = self.run(&app).await {
                tracing::error!(job = self.name, %error, "a job cannot be begun");
            }
            app.stop
                .run_until_cancelled(tokio::time::sleep(every))
                .await;
        }
    }
}

/// Does some work under a job's name, unless it is under way, here or in another instance. Says whether it was done.
pub(crate) async fn alone(
    app: &App,
    name: &str,
    work: impl Future<Output = Result<(), JobError>>,
) -> Result<bool, StoreError> {
    let Some(_turn) = app.at_work.begin(name) else {
        return Ok(false);
    };
    let take = async || {
        let now = app.clock.now();
        app.store.take_job(name, &app.instance, now, HOLD).await
    };
    if !take().await? {
        return Ok(false);
    }
    let still_at_it = async {
        loop {
            tokio::time::sleep(STILL_AT_IT).await;
            match take().await {
                Ok(true) => {}
                // Somebody else believes that we are gone: what we do not finish, they do.
                Ok(false) => return "another instance took it over".to_owned(),
                Err(error) => return error.to_string(),
            }
        }
    };
    let outcome = tokio::select! {
        done = work => match done {
            Ok(()) => Outcome::Done,
            Err(error) => Outcome::Failed(error.to_string()),
        },
        why = still_at_it => Outcome::Failed(why),
        () = app.stop.cancelled() => Outcome::Failed("the server stopped".to_owned()),
    };
    if let Outcome::Failed(why) = &outcome {
        tracing::warn!(job = name, why, "a job did not do all there was to do");
    }
    let now = app.clock.now();
    app.store
        .job_ended(name, &app.instance, now, &outcome)
        .await?;
    Ok(true)
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Job({})", self.name)
    }
}

/// What went wrong with one case does not hold up the others: the last of it is the job's outcome.
#[derive(Default)]
pub(super) struct Troubles(Option<JobError>);

impl Troubles {
    /// Notes what became of one case; only our own store's trouble ends the job at once.
    pub(super) fn note(&mut self, done: Result<(), JobError>) -> Result<(), StoreError> {
        match done {
            Ok(()) => Ok(()),
            Err(JobError::Store(error)) => Err(error),
            Err(error) => {
                tracing::warn!(%error, "a case waits");
                self.0 = Some(error);
                Ok(())
            }
        }
    }

    /// How the job went.
    pub(super) fn outcome(self) -> Result<(), JobError> {
        self.0.map_or(Ok(()), Err)
    }
}
