//! Stays in touch: while the event stream stands every change is fetched at once; when it falls it
//! is raised again, and what was missed is caught up.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::{Problem, ProblemCode};
use tokio::sync::Notify;
use tokio::time::{Instant, sleep};

use super::backoff::chance;
use super::{Backoff, Puller};

/// A stream that stood this long was not a failure: the next one is tried at once.
const STOOD: Duration = Duration::from_secs(10);
/// Spread of the reconnections after the server has let everybody go.
const SPREAD: Duration = Duration::from_secs(1);

/// Runs until it is aborted, or until the session is over. `nudge` cuts a wait short.
pub(crate) async fn watch(puller: Arc<Puller>, nudge: Arc<Notify>) {
    let mut backoff = Backoff::default();
    loop {
        let began = Instant::now();
        let ended = follow(&puller).await;
        if ended.is_err() {
            puller.failed();
        }
        if matches!(&ended, Err(problem) if problem.code == ProblemCode::SessionExpired) {
            return;
        }
        let wait = if ended.is_ok() && began.elapsed() >= STOOD {
            backoff.reset();
            chance(SPREAD)
        } else {
            backoff.next()
        };
        tokio::select! {
            () = sleep(wait) => {}
            // Somebody is there and wants it: waits begin short again.
            () = nudge.notified() => backoff.reset(),
        }
    }
}

/// One stream, from its opening to its end. It is opened before the delta is fetched: whatever
/// happens in between is then said on the stream.
async fn follow(puller: &Puller) -> Result<(), Problem> {
    let mut feed = puller.account().api.events().await?;
    puller.pull().await?;
    // Not worth the stream: the next one asks again.
    if let Err(problem) = puller.hear_municipality().await {
        tracing::warn!(%problem, "the municipality does not say who it is");
    }
    hear_beside(puller).await;
    while feed.changed().await.is_some() {
        puller.pull().await?;
        // The registry may have answered, or the office: that is one of the changes that are told.
        hear_beside(puller).await;
    }
    Ok(())
}

/// Not worth the stream either.
async fn hear_beside(puller: &Puller) {
    if let Err(problem) = puller.hear_person().await {
        tracing::warn!(%problem, "how the person wants to be told is as last heard");
    }
    if let Err(problem) = puller.hear_letters().await {
        tracing::warn!(%problem, "what the office answers is as last heard");
    }
}
