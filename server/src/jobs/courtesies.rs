//! Messages of courtesy on IO: a new preavviso, a window about to end, a verbale notified. Never a legal
//! notification.

use futures_util::FutureExt;
use jiff::{SignedDuration, Timestamp, ToSpan};

use super::frame::{Job, JobError, Troubles};
use super::positions::payable;
use crate::app::App;
use crate::ports::{IoMessage, IoMessages, IoPayment, IoProfile, MessageText};
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
    let Some(io) = &app.platforms.io else {
        return Ok(());
    };
    let (now, today) = (app.clock.now(), app.clock.today());
    let news = SignedDuration::from_hours(24 * NEWS_DAYS);
    let occasions = Occasions {
        new_since: now.saturating_sub(news).unwrap_or(Timestamp::MIN),
        notified_since: today.saturating_sub(NEWS_DAYS.days()),
        ending_from: today,
        ending_to: today.saturating_add(i64::from(app.reminder_days).days()),
    };
    let mut troubles = Troubles::default();
    for courtesy in app.store.courtesies(&occasions, BATCH).await? {
        troubles.note(Box::pin(write(app, &**io, &courtesy)).await)?;
    }
    troubles.outcome()
}

async fn write(app: &App, io: &dyn IoMessages, courtesy: &Courtesy) -> Result<(), JobError> {
    let Courtesy {
        fine,
        person,
        moment,
    } = courtesy;
    let Some(message) = message(app, courtesy)? else {
        return Ok(());
    };
    if !app.store.courtesy_begun(courtesy, app.clock.now()).await? {
        return Ok(());
    }
    match io.profile(person).await {
        Ok(IoProfile::Allowed) => {}
        // Begun and done: whoever is not on IO is not asked again.
        Ok(IoProfile::Absent | IoProfile::NotAllowed) => return Ok(()),
        Err(error) => {
            app.store
                .courtesy_not_sent(fine.id, *moment, person)
                .await?;
            return Err(error.into());
        }
    }
    // What becomes of it is not known after a failure, and a second call would be a second message.
    io.send(&message).await?;
    Ok(())
}

fn message(app: &App, courtesy: &Courtesy) -> Result<Option<IoMessage>, JobError> {
    let fine = &courtesy.fine;
    let Some(window) = payable(&fine.schedule, app.clock.today()) else {
        return Ok(None);
    };
    let until = window.last.map(|last| {
        let (day, month, year) = (last.day(), last.month(), last.year());
        format!(" Fino al {day:02}/{month:02}/{year} la somma è questa.")
    });
    let (subject, what) = match courtesy.moment {
        Moment::New => (
            "Hai un nuovo preavviso",
            "Sul tuo veicolo è stato lasciato un preavviso",
        ),
        Moment::Ending => (
            "Una scadenza è vicina",
            "Sta per cambiare la somma da pagare",
        ),
        Moment::Notified => (
            "Un verbale ti è stato notificato",
            "È stato notificato il verbale",
        ),
    };
    let markdown = format!(
        "{what}, n. {}. Oggi si pagano {}.{} Nell’app Targa trovi i dettagli, le scadenze e che cosa puoi fare.",
        fine.reference,
        window.amount,
        until.unwrap_or_default()
    );
    Ok(Some(IoMessage {
        recipient: courtesy.person,
        text: MessageText::new(subject, &markdown)?,
        payment: Some(IoPayment {
            notice_number: fine.notice_number,
            amount: window.amount,
            invalid_after_due: false,
        }),
        due: window.last.and_then(|last| app.clock.end_of(last)),
    }))
}
