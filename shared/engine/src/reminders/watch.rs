//! Says what is due, at an hour when people are awake, and remembers that it was said.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use targa_assets::Texts;
use targa_contract::api::FineState;
use targa_contract::commands::Change;
use targa_contract::{FineId, Problem};
use targa_domain::Date;
use tokio::sync::{Notify, broadcast::error::RecvError, watch};
use tokio::time::{sleep, timeout};

use super::plan::{Ahead, Deadline, Reminder, Said, plan};
use crate::link::Link;
use crate::ports::{Notice, Ports, now_in_rome};
use crate::store::{Cache, Line, Local};
use crate::sync::Going;
use crate::task::Background;
use crate::view::Amounts;

/// The clock is looked at this often: waiting for an hour itself would miss a clock that is set,
/// and a device that sleeps.
const LOOK: Duration = Duration::from_mins(1);
/// Longer than a call may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// Nothing is said before this hour in Rome, nor from [`EVENING`] on.
const MORNING: i8 = 9;
const EVENING: i8 = 20;
/// More at once than this nobody reads: the rest stands in the list.
const AT_ONCE: usize = 5;

/// Reminds one citizen.
pub(crate) struct Reminders {
    pub(crate) ports: Ports,
    pub(crate) texts: Arc<Texts>,
    pub(crate) link: Arc<Link>,
    pub(crate) cache: Cache,
    pub(crate) local: Local,
    pub(crate) sync: watch::Receiver<Going>,
}

/// The deadlines of what is to be paid, as the cache knows them on a day.
pub(crate) async fn deadlines(cache: &Cache, today: Date) -> Result<Vec<Deadline>, Problem> {
    let lines = cache.lines().await?;
    let of_line = |line: &Line| of(line.id, line.state, &line.amounts, today);
    Ok(lines.iter().flat_map(of_line).collect())
}

/// Those of a few fines: a long list is not read for them.
async fn deadlines_of(
    cache: &Cache,
    fines: &[FineId],
    today: Date,
) -> Result<Vec<Deadline>, Problem> {
    let mut deadlines = Vec::new();
    for id in fines {
        if let Some(fine) = cache.fine(*id).await? {
            deadlines.extend(of(fine.id, fine.state, &Amounts::of(&fine), today));
        }
    }
    Ok(deadlines)
}

fn of(fine: FineId, state: FineState, amounts: &Amounts, today: Date) -> Vec<Deadline> {
    let ahead = amounts.deadlines(state, today).into_iter();
    let deadline = |(last, amount)| Deadline {
        fine,
        last,
        amount,
        plan: amounts.plan,
    };
    ahead.map(deadline).collect()
}

/// What would be due today was just seen, in the list or as news: it is not said again. Of these
/// fines, or of all.
pub(crate) async fn seen(
    cache: &Cache,
    local: &Local,
    today: Date,
    only: Option<&[FineId]>,
) -> Result<(), Problem> {
    let deadlines = match only {
        Some(fines) => deadlines_of(cache, fines, today).await?,
        None => deadlines(cache, today).await?,
    };
    let due = due(&deadlines, today, &HashSet::new());
    let keys = due.iter().map(Reminder::key).collect();
    local.remember(keys, today).await
}

fn due(deadlines: &[Deadline], today: Date, said: &HashSet<Said>) -> Vec<Reminder> {
    let mut due = plan(deadlines, today, said);
    due.retain(|reminder| reminder.on <= today);
    due
}

impl Reminders {
    /// Reminds from now on, until it is dropped.
    pub(crate) fn start(mut self) -> Background {
        let changed = Arc::new(Notify::new());
        Background::start(async move {
            // Of what was paid meanwhile nothing is said: the server is asked first, if it answers.
            let asked = self.sync.wait_for(|going| going.tried);
            let _ = timeout(PATIENCE, asked).await;
            let listening = listen(&self.link, &changed);
            tokio::select! {
                () = listening => {}
                () = self.watch(&changed) => {}
            }
        })
    }

    /// Plans anew after each sync and with each day; in between there is nothing to look up.
    async fn watch(&self, changed: &Notify) {
        let mut planned = None;
        loop {
            if let Ok(now) = now_in_rome(&*self.ports.clock)
                && (MORNING..EVENING).contains(&now.hour())
                && planned != Some(now.date())
                && self.remind(now.date()).await.is_ok()
            {
                planned = Some(now.date());
            }
            tokio::select! {
                () = sleep(LOOK) => {}
                () = changed.notified() => planned = None,
            }
        }
    }

    async fn remind(&self, today: Date) -> Result<(), Problem> {
        let _turn = self.local.turn().await;
        // A first sync is looked at while it comes; it is not over yet.
        if !self.cache.progress().await?.complete {
            return Ok(());
        }
        let said = self.local.said().await?;
        let due = due(&deadlines(&self.cache, today).await?, today, &said);
        // Remembered first: a start in between must not say it twice.
        self.local
            .remember(due.iter().map(Reminder::key).collect(), today)
            .await?;
        for reminder in due.iter().take(AT_ONCE) {
            let (link, fine) = (Arc::clone(&self.link), reminder.deadline.fine);
            self.ports.notifier.show(
                self.notice(reminder, today),
                Box::new(move || link.tell(Change::Open { fine })),
            );
        }
        Ok(())
    }

    /// Sum and date, and nothing else: it may be read on a locked screen by anybody.
    fn notice(&self, reminder: &Reminder, today: Date) -> Notice {
        let title = match reminder.ahead {
            Ahead::FiveDays => "notification-deadline-near-title",
            Ahead::OneDay => "notification-deadline-tomorrow-title",
            Ahead::LastDay => "notification-deadline-today-title",
        };
        let sum = self.texts.money(reminder.deadline.amount);
        let until = self.texts.say_date(reminder.deadline.last, today);
        let body = if reminder.deadline.plan {
            "notification-due-body"
        } else {
            "notification-deadline-body"
        };
        Notice {
            title: self.texts.say(title),
            body: self
                .texts
                .text(body, &[("sum", sum.into()), ("until", until.into())]),
        }
    }
}

/// Wakes the watch when fines have changed.
async fn listen(link: &Link, changed: &Notify) {
    let mut changes = link.changes();
    loop {
        match changes.recv().await {
            Ok(Change::Fines) | Err(RecvError::Lagged(_)) => changed.notify_one(),
            Ok(_) => {}
            Err(RecvError::Closed) => return,
        }
    }
}
