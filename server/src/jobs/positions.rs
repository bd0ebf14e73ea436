//! Positions at the platform: opened when a fine is taken in, brought up to date when a window ends.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use targa_domain::{Cents, Schedule, Window};

use crate::app::App;
use crate::error::ApiError;
use crate::ports::{DebtPosition, PlatformError, PositionState};
use crate::store::{Standing, StoreError, ToTell};

/// How often we look for something to tell; a new fine is told at once.
const TICK: Duration = Duration::from_secs(1);
const BATCH: u16 = 100;
/// Longest pause between two tries, in seconds.
const LONGEST_PAUSE: i64 = 300;
/// What the platform is told as due where an amount never changes again, in days.
const OPEN_END_DAYS: i64 = 365;

/// Why a position could not be told.
#[derive(Debug, thiserror::Error)]
pub(crate) enum TellError {
    /// Ours.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Theirs.
    #[error(transparent)]
    Platform(#[from] PlatformError),
}

impl From<TellError> for ApiError {
    fn from(error: TellError) -> Self {
        match error {
            TellError::Store(error) => error.into(),
            TellError::Platform(error) => error.into(),
        }
    }
}

/// How a position stands after it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// Payable at this amount.
    Stands(Cents),
    /// Paid at the platform.
    Paid,
    /// Nothing can be paid any more, and the platform knows.
    Withdrawn,
}

/// Runs until the server stops.
pub async fn watch_positions(app: App) {
    let stop = app.stop.clone();
    let watch = async {
        loop {
            if let Err(error) = tell_positions(&app).await {
                tracing::error!(%error, "positions cannot be read");
            }
            tokio::select! {
                () = app.positions_due.notified() => {}
                () = tokio::time::sleep(TICK) => {}
            }
        }
    };
    // Dropped wherever it is: what was not confirmed is told again.
    stop.run_until_cancelled(Box::pin(watch)).await;
}

/// Tells everything that is due now.
pub async fn tell_positions(app: &App) -> Result<(), StoreError> {
    loop {
        let (now, today) = (app.clock.now(), app.clock.today());
        let due = app.store.positions_to_tell(now, today, BATCH).await?;
        for position in &due {
            match tell_position(app, position).await {
                Ok(_) => {}
                Err(TellError::Store(error)) => return Err(error),
                Err(TellError::Platform(error)) => {
                    tracing::warn!(%error, fine = %position.fine.id, attempts = position.attempts, "position not told");
                    let next = next_attempt(now, position.attempts);
                    app.store.position_failed(position.fine.id, next).await?;
                }
            }
        }
        if due.len() < usize::from(BATCH) {
            return Ok(());
        }
    }
}

/// Brings one position to what is owed today, if it is not there yet.
pub(crate) async fn tell_position(app: &App, position: &ToTell) -> Result<Told, TellError> {
    let fine = &position.fine;
    let today = app.clock.today();
    let Some(window) = payable(&fine.schedule, today) else {
        app.platforms.positions.withdraw(fine.id).await?;
        app.store.position_closed(fine.id).await?;
        return Ok(Told::Withdrawn);
    };
    let right = Standing {
        amount: window.amount,
        right_until: window.last,
    };
    if position.standing == Some(right) {
        return Ok(Told::Stands(right.amount));
    }
    let wanted = DebtPosition {
        fine: fine.id,
        reference: fine.reference.clone(),
        notice_number: fine.notice_number,
        amount: window.amount,
        due: due(app, window),
    };
    match app
        .platforms
        .positions
        .stand(&wanted, position.standing.is_some())
        .await?
    {
        PositionState::Open => {
            app.store.position_stands(fine.id, right).await?;
            Ok(Told::Stands(right.amount))
        }
        PositionState::Paid => {
            app.store.position_closed(fine.id).await?;
            Ok(Told::Paid)
        }
    }
}

/// What can be paid that day: before day zero (a handheld's clock may be ahead of ours around midnight) the
/// first window already; none only when the last one is over.
pub(crate) fn payable(schedule: &Schedule, day: Date) -> Option<&Window> {
    schedule.window_on(day.max(schedule.day_zero))
}

fn due(app: &App, window: &Window) -> Timestamp {
    let today = app.clock.today();
    let open_end = || today.saturating_add(jiff::Span::new().days(OPEN_END_DAYS));
    let last = window.last.unwrap_or_else(open_end);
    app.clock.end_of(last).unwrap_or(Timestamp::MAX)
}

/// 2, 4, 8 … seconds, up to five minutes, each a little different: a platform that comes back is not run over.
fn next_attempt(now: Timestamp, attempts: u32) -> Timestamp {
    let pause = 2_i64
        .saturating_pow(attempts.saturating_add(1).min(16))
        .min(LONGEST_PAUSE);
    let spread = i64::from(now.subsec_nanosecond().unsigned_abs() % 1000) * pause / 4000;
    now.saturating_add(jiff::SignedDuration::from_secs(pause + spread))
        .unwrap_or(now)
}
