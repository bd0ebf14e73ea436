//! Says what is due, at an hour when people are awake, and remembers that it was said.

use std::sync::Arc;
use std::time::Duration;

use targa_assets::Texts;
use targa_contract::Problem;
use targa_contract::commands::{Change, DeepLink};
use targa_domain::Date;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use super::changed::{Affected, Changed};
use super::deadlines::{due, near};
use super::plan::{Ahead, Reminder};
use crate::link::Link;
use crate::ports::{Notice, Ports, now_in_rome};
use crate::store::{Cache, Local};
use crate::sync::Going;
use crate::task::Background;

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
    pub(crate) changed: Arc<Changed>,
}

impl Reminders {
    /// Reminds from now on, until it is dropped.
    pub(crate) fn start(mut self) -> Background {
        Background::start(async move {
            // Of what was paid meanwhile nothing is said: the server is asked first, if it answers.
            let asked = self.sync.wait_for(|going| going.tried);
            let _ = timeout(PATIENCE, asked).await;
            self.watch().await;
        })
    }

    /// Looks at everything once a day, and at what has changed after each change; in between there is nothing to
    /// look up.
    async fn watch(&self) {
        let mut planned = None;
        loop {
            if let Ok(now) = now_in_rome(&*self.ports.clock)
                && (MORNING..EVENING).contains(&now.hour())
            {
                let today = now.date();
                // Taken first: what changes from here on is looked at again.
                let changed = self.changed.take();
                let whose = if planned == Some(today) {
                    changed
                } else {
                    Affected::All
                };
                let done = self.remind(today, whose).await;
                planned = done.is_ok().then_some(today);
            }
            tokio::select! {
                () = sleep(LOOK) => {}
                () = self.changed.changed() => {}
            }
        }
    }

    async fn remind(&self, today: Date, whose: Affected) -> Result<(), Problem> {
        if whose == Affected::default() {
            return Ok(());
        }
        let _turn = self.local.turn().await;
        // A first sync is looked at while it comes; it is not over yet.
        if !self.cache.progress().await?.complete {
            return Ok(());
        }
        if whose == Affected::All {
            self.local.forget_said(today).await?;
        }
        let deadlines = near(&self.cache, today, whose).await?;
        let fines = deadlines.iter().map(|deadline| deadline.fine);
        let said = self.local.said(fines.collect()).await?;
        let due = due(&deadlines, today, &said);
        // Remembered first: a start in between must not say it twice.
        self.local
            .remember(due.iter().map(Reminder::key).collect())
            .await?;
        // Remembered also where nobody wants to hear it: who changes their mind is not told of all of them at once.
        if !self.cache.notices_wanted().await {
            return Ok(());
        }
        for reminder in due.iter().take(AT_ONCE) {
            let screens = Arc::clone(&self.link);
            let fine = reminder.deadline.fine;
            let link = if reminder.deadline.plan {
                DeepLink::instalments(fine)
            } else {
                DeepLink::fine(fine)
            };
            self.ports.notifier.show(
                self.notice(reminder, today),
                Box::new(move || screens.tell(Change::Open { link })),
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
