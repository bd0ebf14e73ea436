//! A due is near: its timeline says so, and IO.

use jiff::ToSpan;

use super::BATCH;
use crate::app::App;
use crate::jobs::frame::{JobError, Troubles};
use crate::ports::{IoMessage, IoPayment, IoProfile, MessageText};
use crate::store::{NearDue, StoreError};

pub(super) async fn remind(app: &App, troubles: &mut Troubles) -> Result<(), StoreError> {
    let today = app.clock.today();
    let days = i64::from(app.reminder_days);
    let near = (today, today.saturating_add(days.days()));
    for due in app.store.dues_near(near, BATCH).await? {
        troubles.note(say(app, &due).await)?;
    }
    Ok(())
}

async fn say(app: &App, due: &NearDue) -> Result<(), JobError> {
    // Asked before it is begun: what becomes of a message is not known after a failure, and a second call would be
    // a second message.
    let to_write = match &app.platforms.io {
        Some(io) => (io.profile(&due.person).await? == IoProfile::Allowed).then_some(io),
        None => None,
    };
    if !app.store.due_is_near(due, app.clock.now()).await? {
        return Ok(());
    }
    let Some(io) = to_write else { return Ok(()) };
    io.send(&message(app, due)?).await?;
    Ok(())
}

fn message(app: &App, due: &NearDue) -> Result<IoMessage, JobError> {
    let (day, month, year) = (due.due.day(), due.due.month(), due.due.year());
    let risk = if due.last_chance {
        " Se non la paghi, la rateazione decade e torna dovuta la somma intera."
    } else {
        ""
    };
    let sum = if due.is_rest {
        format!(
            "Della rata {} del verbale n. {} mancano {}: si pagano",
            due.number, due.reference, due.amount,
        )
    } else {
        format!(
            "La rata {} del verbale n. {} è di {} e si paga",
            due.number, due.reference, due.amount,
        )
    };
    let markdown = format!(
        "{sum} fino al {day:02}/{month:02}/{year}.{risk} Nell’app Targa trovi il codice per pagare e il calendario \
         di tutte le rate.",
    );
    Ok(IoMessage {
        recipient: due.person,
        text: MessageText::new("Una rata sta per scadere", &markdown)?,
        payment: Some(IoPayment {
            notice_number: due.notice_number,
            amount: due.amount,
            invalid_after_due: false,
        }),
        due: app.clock.end_of(due.due),
    })
}
