//! Deadlines for the citizen's own calendar.

use targa_contract::commands::{ExportCalendar, FileKept};
use targa_contract::{Problem, ProblemCode};

use super::CitizenEngine;
use super::shelve::{Shown, shelve};
use crate::ports::today;
use crate::reminders::{Entry, calendar, deadlines};
use crate::session::Post;

pub(super) async fn export_calendar(
    engine: &CitizenEngine,
    request: ExportCalendar,
) -> Result<FileKept, Problem> {
    let post = engine.sessions.present().await?;
    let client = engine.sessions.client();
    let clock = &*client.ports.clock;
    let mut deadlines = deadlines(&post.account().cache, today(clock)?).await?;
    if let Some(fine) = request.fine {
        deadlines.retain(|deadline| deadline.fine == fine);
        if deadlines.is_empty() {
            return Err(ProblemCode::NotFound.into());
        }
    }
    deadlines.sort_by_key(|deadline| (deadline.last, deadline.fine));
    let entries: Vec<Entry> = deadlines
        .iter()
        .map(|deadline| Entry {
            fine: deadline.fine,
            on: deadline.last,
            title: client.texts.text(
                if deadline.plan {
                    "calendar-due"
                } else {
                    "calendar-deadline"
                },
                &[("sum", client.texts.money(deadline.amount).into())],
            ),
        })
        .collect();
    let language = client.config.language.code();
    let name = format!("{}.ics", client.texts.say("calendar-file"));
    let text = calendar(&entries, language, clock.now());
    let made = move || Ok((name, text.into_bytes()));
    shelve(client.ports.clone(), Shown::AtOnce, made).await
}
