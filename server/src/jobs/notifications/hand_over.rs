//! From the office to SEND: addressee, protocol register, request, acceptance.

use std::sync::Arc;

use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use targa_contract::api::{CaseFact, NotificationBy};
use targa_domain::Cents;
use targa_domain::notification::{Addressee as ByLaw, NotifyBy};

use super::{Next, poll};
use crate::app::App;
use crate::config::VerbaleConfig;
use crate::document;
use crate::jobs::frame::JobError;
use crate::jobs::positions::withdrawn;
use crate::ports::{
    Addressee, Communication, Direction, Document, NotificationRequest, PositionState, RequestState,
};
use crate::store::VerbaleCase;

/// A number in the protocol register, where the municipality has one behind an interface.
pub(super) async fn register(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Next, JobError> {
    let Some(addressee) = &case.addressee else {
        return address(app, case).await;
    };
    if let Some(end) = too_late(app, case).await? {
        return Ok(end);
    }
    let now = app.clock.now();
    // Sent to SEND again, it keeps its number.
    let register = app
        .platforms
        .protocol
        .as_ref()
        .filter(|_| case.protocol.is_none());
    let Some(register) = register else {
        app.store.verbale_registered(case, None, now).await?;
        return Ok(Next::GoOn);
    };
    let communication = Communication {
        key: case.protocol_key,
        direction: Direction::Outgoing,
        subject: format!("Verbale n. {}", case.number),
        correspondent: addressee.name.clone(),
        reference: case.number.clone(),
        document_sha256: Some(Sha256::digest(document(app, settings, case).await?).into()),
    };
    let number = register.register(&communication).await?;
    let protocol = (number.to_string(), number.registered_on);
    app.store
        .verbale_registered(case, Some((&protocol.0, protocol.1)), app.clock.now())
        .await?;
    Ok(Next::GoOn)
}

/// Asks SEND to notify it. A repetition with the same number and token is the same request.
pub(super) async fn request(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Next, JobError> {
    if let Some(end) = too_late(app, case).await? {
        return Ok(end);
    }
    let send = app.platforms.send.as_ref();
    let send = send.ok_or(JobError::Missing("SEND is not in the settings"))?;
    let addressee = case.addressee.clone();
    let request = NotificationRequest {
        protocol_number: case.protocol.clone().unwrap_or(case.number.clone()),
        idempotence_token: case.attempt.to_string(),
        subject: format!("Verbale n. {}", case.number),
        document: Document {
            title: format!("Verbale n. {}", case.number),
            pdf: document(app, settings, case).await?.into(),
        },
        addressee: addressee.ok_or(JobError::Missing("to whom the verbale goes is not known"))?,
        payments: [Some(case.fine.notice_number), case.second]
            .into_iter()
            .flatten()
            .collect(),
        amount: case
            .fine
            .schedule
            .windows
            .first()
            .map_or(Cents::ZERO, |window| window.amount),
        payment_due: None,
    };
    let id = send.request(&request).await?;
    app.store
        .verbale_requested(case, &id, app.clock.now())
        .await?;
    Ok(Next::GoOn)
}

/// What became of the request.
pub(super) async fn accepted(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Next, JobError> {
    let (Some(send), Some(request)) = (&app.platforms.send, &case.request) else {
        return Err(JobError::Missing("SEND, or what it called the request"));
    };
    match send.request_state(request).await? {
        RequestState::Waiting { retry_after } => {
            let told = retry_after.and_then(|pause| SignedDuration::try_from(pause).ok());
            Ok(Next::Wait(told.unwrap_or_else(|| poll(settings))))
        }
        RequestState::Accepted(iun) => {
            let sent_at = send.progress(&iun).await?.sent_at;
            let on = app.clock.date_of(sent_at);
            app.store
                .verbale_dispatched(case, &iun, on, app.clock.now())
                .await?;
            Ok(Next::GoOn)
        }
        RequestState::Refused { codes } => {
            app.store
                .verbale_stuck(case, codes, app.clock.now())
                .await?;
            Ok(Next::Over)
        }
    }
}

/// Not taken on or not delivered: it waits for the office, and ends with the term if it was never handed over.
pub(super) async fn stuck(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Next, JobError> {
    if case.dispatched_on.is_none()
        && let Some(end) = too_late(app, case).await?
    {
        return Ok(end);
    }
    Ok(Next::Wait(poll(settings)))
}

/// To whom it goes, for ever; who lives abroad may be reached for longer. While the registry does not say it, the
/// term of everybody else runs.
async fn address(app: &App, case: &VerbaleCase) -> Result<Next, JobError> {
    let mut addressee = match asked_of_the_registry(app, case).await {
        Ok(addressee) => addressee,
        Err(error) => return too_late(app, case).await?.ok_or(error),
    };
    let wish = app.store.contacts(&addressee.fiscal_code).await?;
    if wish.notification == NotificationBy::Pec
        && let Some(pec) = wish.pec.filter(|pec| pec.verified)
    {
        // Whoever asks for it at an address that is theirs is notified there.
        addressee.digital_domicile = Some(pec.address);
    }
    let abroad = addressee.address.as_ref();
    let abroad = abroad.is_some_and(|address| address.foreign_state.is_some());
    let kind = if abroad {
        ByLaw::Abroad
    } else {
        ByLaw::Resident
    };
    let committed = case.fine.violation.committed_at.date();
    let notify_by = NotifyBy::of(kind, committed)?.last;
    app.store
        .verbale_addressed(case.fine.id, &addressee, notify_by)
        .await?;
    Ok(Next::GoOn)
}

/// After the term of art. 201 nothing is owed any more, unless it was handed over by then, or paid.
async fn too_late(app: &App, case: &VerbaleCase) -> Result<Option<Next>, JobError> {
    if app.clock.today() <= case.notify_by {
        return Ok(None);
    }
    if withdrawn(app, case.fine.id).await? == PositionState::Paid {
        return Ok(Some(Next::Over));
    }
    let missed = CaseFact::NotifyTermMissed {
        last: case.notify_by,
    };
    let now = app.clock.now();
    app.store.nothing_owed(&case.fine, &missed, now).await?;
    Ok(Some(Next::Over))
}

async fn asked_of_the_registry(app: &App, case: &VerbaleCase) -> Result<Addressee, JobError> {
    let registry = app.platforms.registry.as_ref();
    let registry = registry.ok_or(JobError::Missing("the registry is not in the settings"))?;
    let committed = case.fine.violation.committed_at.date();
    let keeper = registry.keeper(&case.fine.plate, committed).await?;
    keeper
        .map(|keeper| keeper.addressee)
        .ok_or(JobError::Missing(
            "the registry does not know who keeps a vehicle",
        ))
}

/// Drawn beside the requests: it takes its time.
async fn document(
    app: &App,
    settings: &VerbaleConfig,
    case: &VerbaleCase,
) -> Result<Vec<u8>, JobError> {
    let (case, municipality) = (case.clone(), Arc::clone(&app.municipality));
    let authority = settings.authority.clone();
    let drawn =
        tokio::task::spawn_blocking(move || document::verbale(&case, &municipality, &authority));
    let drawn = drawn
        .await
        .map_err(|_| JobError::Missing("a paper that can be drawn"))?;
    Ok(drawn?)
}
