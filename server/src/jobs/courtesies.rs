//! Messages of courtesy by IO and the city's notifier, as each person wants them: a new preavviso, a window about to end, a
//! verbale notified. Never a legal notification.

mod city;
mod words;

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp, ToSpan};
use targa_contract::api::Contacts;
use targa_domain::FiscalCode;

use super::frame::{Job, JobError, Troubles};
use crate::app::App;
use crate::ports::{IoMessages, IoProfile};
use crate::store::{Courtesy, Moment, Occasions};

/// The job.
pub(super) const COURTESIES: Job = Job {
    name: "courtesies",
    work: |app| write_all(app).boxed(),
};

const BATCH: u16 = 100;
/// What is older than so many days is no news.
const NEWS_DAYS: i64 = 3;

async fn write_all(app: &App) -> Result<(), JobError> {
    if app.platforms.io.is_none() && app.platforms.notifier.is_none() {
        return Ok(());
    }
    let (now, today) = (app.clock.now(), app.clock.today());
    let news = SignedDuration::from_hours(24 * NEWS_DAYS);
    let occasions = Occasions {
        new_since: now.saturating_sub(news).unwrap_or(Timestamp::MIN),
        notified_since: today.saturating_sub(NEWS_DAYS.days()),
        ending_from: today,
        ending_to: today.saturating_add(i64::from(app.reminder_days).days()),
    };
    let mut troubles = Troubles::default();
    for moment in Moment::ALL {
        write_page_by_page(app, moment, &occasions, &mut troubles).await?;
    }
    troubles.outcome()
}

/// To the end: messages that have nothing to say now do not stand in the way of the others.
async fn write_page_by_page(
    app: &App,
    moment: Moment,
    occasions: &Occasions,
    troubles: &mut Troubles,
) -> Result<(), JobError> {
    let mut last = None;
    loop {
        let page = app
            .store
            .courtesies(moment, occasions, last.as_ref(), BATCH)
            .await?;
        for courtesy in &page {
            troubles.note(Box::pin(write(app, courtesy)).await)?;
        }
        if page.len() < usize::from(BATCH) {
            return Ok(());
        }
        last = page.into_iter().next_back();
    }
}

/// The notifier first: its repetitions are known by their keys. IO knows none, so that what was given to IO is never begun again.
async fn write(app: &App, courtesy: &Courtesy) -> Result<(), JobError> {
    let person = &courtesy.person;
    let wish = app.store.contacts(person).await?;
    let Some(message) = words::message(app, courtesy, wish.send)? else {
        return Ok(());
    };
    if !app.store.courtesy_begun(courtesy, app.clock.now()).await? {
        return Ok(());
    }
    let told = city::send(app, courtesy, &wish, &message.text).await;
    match reached_by_io(app, person, &wish).await {
        Ok(Some(io)) => {
            // What becomes of it is not known after a failure, and a second call would be a second message.
            io.send(&message).await?;
            told
        }
        // Begun and done: whoever is not on IO is not asked again.
        Ok(None) if told.is_ok() => Ok(()),
        asked => {
            let (fine, moment) = (courtesy.fine.id, courtesy.moment);
            app.store.courtesy_not_sent(fine, moment, person).await?;
            asked.map(|_| ()).and(told)
        }
    }
}

/// IO, where this person wants it and can be written to.
async fn reached_by_io<'a>(
    app: &'a App,
    person: &FiscalCode,
    wish: &Contacts,
) -> Result<Option<&'a dyn IoMessages>, JobError> {
    let Some(io) = app.platforms.io.as_deref().filter(|_| wish.io) else {
        return Ok(None);
    };
    Ok(match io.profile(person).await? {
        IoProfile::Allowed => Some(io),
        IoProfile::Absent | IoProfile::NotAllowed => None,
    })
}
