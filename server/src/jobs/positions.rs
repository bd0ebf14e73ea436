//! Positions at the platform: opened when a fine is taken in, brought up to date when a window ends.

use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use jiff::civil::Date;
use targa_contract::FineId;
use targa_domain::{Cents, Schedule, Window};

use crate::app::App;
use crate::error::ApiError;
use crate::jobs::frame::{Job, JobError, Troubles};
use crate::ports::{DebtPosition, PlatformError, PositionOption, PositionState};
use crate::store::{Asked, StoreError, ToTell};

/// The job.
pub(super) const POSITIONS: Job = Job {
    name: "positions",
    work: |app| tell_positions(app).boxed(),
};

/// How often we look for something to tell; a new fine is told at once.
const TICK: Duration = Duration::from_secs(1);
/// How often the job is begun where nothing is due.
const SEEN_ALIVE: Duration = Duration::from_mins(1);
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

impl From<TellError> for JobError {
    fn from(error: TellError) -> Self {
        match error {
            TellError::Store(error) => error.into(),
            TellError::Platform(error) => error.into(),
        }
    }
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

/// Runs until the server stops. The job is begun where something is due, and now and then so that it is seen to
/// be alive.
pub(super) async fn watch(app: App) {
    let mut last_run: Option<Instant> = None;
    while !app.stop.is_cancelled() {
        let (now, today) = (app.clock.now(), app.clock.today());
        let due = app.store.positions_to_tell(now, today, 1).await;
        let quiet = last_run.is_some_and(|at| at.elapsed() < SEEN_ALIVE);
        match due {
            Ok(due) if due.is_empty() && quiet => {}
            Ok(_) => {
                if let Err(error) = POSITIONS.run(&app).await {
                    tracing::error!(%error, "positions cannot be told");
                }
                last_run = Some(Instant::now());
            }
            Err(error) => tracing::error!(%error, "positions cannot be read"),
        }
        tokio::select! {
            () = app.positions_due.notified() => {}
            () = tokio::time::sleep(TICK) => {}
            () = app.stop.cancelled() => {}
        }
    }
}

/// Tells everything that is due now.
async fn tell_positions(app: &App) -> Result<(), JobError> {
    let mut troubles = Troubles::default();
    loop {
        let (now, today) = (app.clock.now(), app.clock.today());
        let due = app.store.positions_to_tell(now, today, BATCH).await?;
        for position in &due {
            let told = tell_position(app, position).await;
            if let Err(TellError::Platform(error)) = &told {
                let attempts = position.attempts;
                tracing::warn!(%error, fine = %position.fine.id, attempts, "position not told");
                let next = next_attempt(now, attempts);
                app.store.position_failed(position.key(), next).await?;
            }
            troubles.note(told.map(drop).map_err(JobError::from))?;
        }
        if due.len() < usize::from(BATCH) {
            return troubles.outcome();
        }
    }
}

/// Brings one position to what is owed today, if it is not there yet.
pub(crate) async fn tell_position(app: &App, position: &ToTell) -> Result<Told, TellError> {
    let fine = &position.fine;
    let today = app.clock.today();
    // While a plan runs, its dues are paid.
    let by_itself = fine.state.payable() && fine.plan.is_none();
    let Some(window) = payable(&fine.schedule, today).filter(|_| by_itself) else {
        app.platforms.positions.withdraw(position.key()).await?;
        app.store.position_closed(position.key()).await?;
        return Ok(Told::Withdrawn);
    };
    let ways = ways_to_pay(&fine.schedule, window, position.second.is_some());
    let asked: Vec<Asked> = ways.iter().map(|window| asked(window)).collect();
    if position.told.as_ref() == Some(&asked) {
        return Ok(Told::Stands(window.amount));
    }
    let notices = [Some(fine.notice_number), position.second];
    let wanted = DebtPosition {
        key: position.key(),
        reference: fine.reference.clone(),
        options: notices
            .into_iter()
            .flatten()
            .zip(ways)
            .map(|(notice_number, window)| PositionOption {
                notice_number,
                amount: window.amount,
                due: due(app, window),
            })
            .collect(),
    };
    let known = position.told.is_some();
    match app.platforms.positions.stand(&wanted, known).await? {
        PositionState::Open => {
            let now = app.clock.now();
            app.store.position_stands(position, &asked, now).await?;
            Ok(Told::Stands(window.amount))
        }
        PositionState::Paid => {
            app.store.position_closed(position.key()).await?;
            Ok(Told::Paid)
        }
    }
}

/// Nobody can pay this fine any more, or somebody just has: then its receipt is on its way.
pub(super) fn withdrawn(app: &App, fine: FineId) -> BoxFuture<'_, Result<PositionState, JobError>> {
    async move {
        Ok(match app.store.position(fine).await? {
            Some(position) => app.platforms.positions.withdraw(position.key()).await?,
            None => PositionState::Open,
        })
    }
    .boxed()
}

const fn asked(window: &Window) -> Asked {
    Asked {
        amount: window.amount,
        until: window.last,
    }
}

/// What each notice asks now: the first what is owed, the second what is owed in the second window; once that is
/// the one of today both ask the same, whichever the paper shows.
fn ways_to_pay<'a>(line: &'a Schedule, today: &'a Window, choice: bool) -> Vec<&'a Window> {
    let second = line.windows.get(1).filter(|_| choice);
    let second = second.map(|window| {
        if window.first > today.first {
            window
        } else {
            today
        }
    });
    std::iter::once(today).chain(second).collect()
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
pub(crate) fn next_attempt(now: Timestamp, attempts: u32) -> Timestamp {
    let pause = 2_i64
        .saturating_pow(attempts.saturating_add(1).min(16))
        .min(LONGEST_PAUSE);
    let spread = i64::from(now.subsec_nanosecond().unsigned_abs() % 1000) * pause / 4000;
    now.saturating_add(jiff::SignedDuration::from_secs(pause + spread))
        .unwrap_or(now)
}
