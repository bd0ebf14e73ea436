//! A letter that is being written, with its files, its last day, and what was sent before.

use targa_contract::api::{Fine, FineState, Message};
use targa_contract::commands::{
    AppealDays, LetterFile, LetterKind, LetterTyped, LetterView, OpenLetter,
};
use targa_contract::{AttachmentId, Problem, ProblemCode};
use targa_domain::appeals::{driver_data, giudice_di_pace, prefetto};
use targa_domain::schedule::ScheduleKind;
use targa_domain::{Calendar, Date};

use super::heard::{kind, last_heard, looked_at, sent};
use crate::citizen::CitizenEngine;
use crate::citizen::post::CitizenPost;
use crate::ports::today;
use crate::session::Post;
use crate::store;

pub(in crate::citizen) async fn open(
    engine: &CitizenEngine,
    request: OpenLetter,
) -> Result<LetterView, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let fine = account.cache.fine(request.fine).await?;
    let fine = fine.ok_or(ProblemCode::NotFound)?;
    let client = engine.sessions.client();
    let today = today(&*client.ports.clock)?;
    let calendar = Calendar::new(account.settings().await?.patron_saint);
    let until = match request.kind {
        LetterKind::DriverData if runs(&fine) => {
            Some(driver_data(fine.schedule.day_zero, calendar)?.last)
        }
        _ => None,
    };
    let kept = post.letters.kept(fine.id, request.kind.as_str()).await?;
    let files = match &kept {
        Some(kept) => files(&post, kept).await?,
        None => Vec::new(),
    };
    let under_way = kept.as_ref().is_some_and(|kept| kept.sealed.is_some());
    let typed = kept.and_then(|kept| serde_json::from_str::<LetterTyped>(&kept.typed).ok());
    Ok(LetterView {
        today,
        typed: typed.unwrap_or_default(),
        files,
        under_way,
        sent: sent_before(&post, request).await?,
        open: under_way || may_be_sent(request.kind, until, today),
        until,
        appeals: appeals(request.kind, &fine, calendar)?,
        connection: client.link.connection(),
    })
}

/// Whether terms run from a verbale that was notified or contested.
fn runs(fine: &Fine) -> bool {
    let notified = |verbale: &targa_contract::api::Verbale| verbale.notified_on.is_some();
    fine.schedule.kind == ScheduleKind::Verbale
        && fine.state != FineState::Preavviso
        && fine.verbale.as_ref().is_none_or(notified)
}

fn may_be_sent(kind: LetterKind, until: Option<Date>, today: Date) -> bool {
    match kind {
        LetterKind::DriverData => until.is_some_and(|until| today <= until),
        LetterKind::Contest | LetterKind::Message => true,
    }
}

fn appeals(
    kind: LetterKind,
    fine: &Fine,
    calendar: Calendar,
) -> Result<Option<AppealDays>, Problem> {
    if kind != LetterKind::Contest || !runs(fine) {
        return Ok(None);
    }
    Ok(Some(AppealDays {
        prefetto_until: prefetto(fine.schedule.day_zero, calendar)?.last,
        giudice_until: giudice_di_pace(fine.schedule.day_zero, calendar)?.last,
    }))
}

async fn files(post: &CitizenPost, kept: &store::Kept) -> Result<Vec<LetterFile>, Problem> {
    let files = post.letters.files(kept.id).await?;
    let file = |file: store::LetterFile| LetterFile {
        id: AttachmentId::new(file.id),
        kind: file.kind,
        name: file.name,
        bytes: file.bytes,
    };
    Ok(files.into_iter().map(file).collect())
}

async fn sent_before(
    post: &CitizenPost,
    request: OpenLetter,
) -> Result<Vec<targa_contract::commands::LetterSent>, Problem> {
    let Some(mut heard) = last_heard(post, request.fine).await? else {
        return Ok(Vec::new());
    };
    let of_kind = |message: &Message| kind(&message.about) == request.kind;
    looked_at(post, request.fine, &mut heard, of_kind).await;
    let newest_first = heard.messages.into_iter().rev();
    Ok(newest_first.filter(of_kind).map(sent).collect())
}
