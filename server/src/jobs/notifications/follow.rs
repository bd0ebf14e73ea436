//! What SEND says of a notification under way: its cost, the day it was perfected, or that it failed.

use targa_contract::api::{CaseFact, NotifiedBy};
use targa_domain::Date;
use targa_domain::notification::Notification;

use super::{Next, poll, provisional};
use crate::app::App;
use crate::config::VerbaleConfig;
use crate::jobs::frame::JobError;
use crate::jobs::verbali::line;
use crate::ports::{NotificationProgress, NotificationStatus};
use crate::store::{Perfection, VerbaleCase};

/// Looks how far it has come. SEND's day counts, and SEND's cost.
pub(super) async fn follow(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Next, JobError> {
    let (Some(send), Some(iun)) = (&app.platforms.send, &case.iun) else {
        return Err(JobError::Missing(
            "SEND, or what it called the notification",
        ));
    };
    let progress = send.progress(iun).await?;
    let price = send.price(case.fine.notice_number).await?;
    let cost = price
        .as_ref()
        .map_or(case.notification_cost, |price| price.total);
    let perfected = price.and_then(|price| price.perfected_on());
    let now = app.clock.now();
    if let (Some(on), Some(way)) = (
        perfected.or_else(|| progress.perfected_on()),
        progress.notification(),
    ) {
        if let Some(last) = missed(case) {
            let missed = CaseFact::NotifyTermMissed { last };
            app.store.nothing_owed(&case.fine, &missed, now).await?;
            return Ok(Next::Over);
        }
        let line = line(app, &case.fine.violation, on, provisional::all(case, cost)?)?;
        let perfection = Perfection {
            on,
            by: by(way)?,
            cost,
            line: &line,
        };
        let settings = &app.municipality.settings;
        app.store
            .verbale_notified(case, &perfection, settings, now)
            .await?;
        app.positions_due.notify_one();
        return Ok(Next::Over);
    }
    if let Some(code) = failed(&progress) {
        let codes = vec![code.to_owned()];
        app.store.verbale_stuck(case, codes, now).await?;
        return Ok(Next::Over);
    }
    provisional::keep(app, case, cost).await?;
    Ok(Next::Wait(poll(settings)))
}

/// The last day to hand it over, where it was missed: the day SEND took it on counts.
fn missed(case: &VerbaleCase) -> Option<Date> {
    let late = case.dispatched_on.is_some_and(|on| on > case.notify_by);
    late.then_some(case.notify_by)
}

const fn by(way: Notification) -> Result<NotifiedBy, JobError> {
    match way {
        Notification::SendDigital { .. } => Ok(NotifiedBy::SendDigital),
        Notification::SendDigitalUnreachable { .. } => Ok(NotifiedBy::SendDigitalUnreachable),
        Notification::SendPaper { .. } => Ok(NotifiedBy::SendPaper),
        Notification::SendPaperNotCollected { .. } => Ok(NotifiedBy::SendPaperNotCollected),
        _ => Err(JobError::Missing("a way that is SEND's")),
    }
}

/// What ends a notification without anybody being reached.
const fn failed(progress: &NotificationProgress) -> Option<&'static str> {
    match progress.status {
        NotificationStatus::Refused => Some("REFUSED"),
        NotificationStatus::Cancelled => Some("CANCELLED"),
        NotificationStatus::ReturnedToSender => Some("RETURNED_TO_SENDER"),
        _ => None,
    }
}
