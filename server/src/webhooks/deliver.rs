//! One receiver: its events in order, the next one only when the last is confirmed.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::header::CONTENT_TYPE;
use serde::Serialize;
use targa_contract::FineId;
use targa_contract::api::CaseEvent;

use super::signature;
use crate::app::App;
use crate::config::WebhookConfig;
use crate::jobs::{JobError, alone};
use crate::store::{LoggedEvent, StoreError, WebhookPlace};

/// How often we look for something to tell.
const TICK: Duration = Duration::from_secs(1);
/// Events of one round.
const BATCH: u16 = 100;
/// Longest pause between two tries, in seconds.
const LONGEST_PAUSE: i64 = 900;
/// Header with the time and the signature.
const SIGNATURE: &str = "targa-signature";

/// What is posted.
#[derive(Serialize)]
struct Posted<'a> {
    /// The same at every repetition, and never another's.
    id: String,
    fine: FineId,
    reference: &'a str,
    #[serde(flatten)]
    event: &'a CaseEvent,
}

/// Runs until the server stops.
pub(crate) async fn watch_webhooks(app: App, http: reqwest::Client, receiver: WebhookConfig) {
    while !app.stop.is_cancelled() {
        if let Err(error) = deliver(&app, &http, &receiver).await {
            tracing::error!(%error, receiver = receiver.name, "webhooks cannot be read");
        }
        app.stop.run_until_cancelled(tokio::time::sleep(TICK)).await;
    }
}

/// Tells one receiver what it does not know yet, if this instance is the one to do it and it is time.
async fn deliver(
    app: &App,
    http: &reqwest::Client,
    receiver: &WebhookConfig,
) -> Result<(), StoreError> {
    let place = app.store.webhook_place(&receiver.name).await?;
    let now = app.clock.now();
    if place.next_attempt_at > now || app.store.events_after(place.seq, 1).await?.is_empty() {
        return Ok(());
    }
    let job = format!("webhook {}", receiver.name);
    alone(app, &job, tell(app, http, receiver)).await.map(drop)
}

async fn tell(app: &App, http: &reqwest::Client, receiver: &WebhookConfig) -> Result<(), JobError> {
    // Read again: another instance may have told something before the job was ours.
    let mut place = app.store.webhook_place(&receiver.name).await?;
    for event in app.store.events_after(place.seq, BATCH).await? {
        let now = app.clock.now();
        if let Err(why) = post(app, http, receiver, &event).await {
            place.attempts = place.attempts.saturating_add(1);
            place.next_attempt_at = next_attempt(now, place.attempts);
            app.store.webhook_stands(&receiver.name, place).await?;
            return Err(JobError::Unconfirmed(why));
        }
        place = WebhookPlace {
            seq: i64::try_from(event.event.seq).unwrap_or(i64::MAX),
            attempts: 0,
            next_attempt_at: Timestamp::UNIX_EPOCH,
        };
        app.store.webhook_stands(&receiver.name, place).await?;
    }
    Ok(())
}

async fn post(
    app: &App,
    http: &reqwest::Client,
    receiver: &WebhookConfig,
    event: &LoggedEvent,
) -> Result<(), String> {
    let posted = Posted {
        id: format!("{}-{}", app.store.epoch(), event.event.seq),
        fine: event.fine,
        reference: &event.reference,
        event: &event.event,
    };
    let body = serde_json::to_vec(&posted).map_err(|_| "the event cannot be written")?;
    let answer = http
        .post(receiver.url.as_str())
        .header(CONTENT_TYPE, "application/json")
        .header(
            SIGNATURE,
            signature(receiver.secret.expose(), app.clock.now(), &body),
        )
        .body(body)
        .send()
        .await;
    match answer {
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(answer) => Err(format!("answers {}", answer.status().as_u16())),
        Err(error) if error.is_timeout() => Err("no answer in time".to_owned()),
        Err(_) => Err("no connection".to_owned()),
    }
}

/// 2, 4, 8 … seconds, up to a quarter of an hour.
fn next_attempt(now: Timestamp, attempts: u32) -> Timestamp {
    let pause = 2_i64.saturating_pow(attempts.min(16)).min(LONGEST_PAUSE);
    now.saturating_add(SignedDuration::from_secs(pause))
        .unwrap_or(now)
}
