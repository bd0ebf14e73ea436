//! `GET /v1/fines/{id}/legal-facts` and the file of each

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use targa_contract::api::{LegalFact, LegalFactCategory, LegalFacts};
use targa_contract::{FineId, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::PathOf;
use crate::error::{Answer, ApiError};
use crate::ports::{self, Iun, LegalFactContent, NotificationPlatform};

/// None before SEND has taken the notification in, and where there is no SEND.
pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<FineId>,
) -> Answer<Json<LegalFacts>> {
    let legal_facts = match notified(&app, &caller, id).await? {
        Some((send, iun)) => send.legal_facts(&iun).await?.iter().map(told).collect(),
        None => Vec::new(),
    };
    Ok(Json(LegalFacts { legal_facts }))
}

/// Only what SEND lists of this very notification: a key opens nothing of another one.
pub(crate) async fn one(
    State(app): State<App>,
    caller: Caller,
    PathOf((id, key)): PathOf<(FineId, String)>,
) -> Answer<impl IntoResponse> {
    let notified = notified(&app, &caller, id).await?;
    let (send, iun) = notified.ok_or(ProblemCode::NotFound)?;
    let facts = send.legal_facts(&iun).await?;
    let fact = facts.iter().find(|fact| fact.plain_key() == key);
    let fact = fact.ok_or(ProblemCode::NotFound)?;
    match send.legal_fact(&iun, fact).await? {
        LegalFactContent::Ready(file) => Ok(([(header::CONTENT_TYPE, "application/pdf")], file)),
        LegalFactContent::Later(pause) => {
            let problem = ApiError::from(ProblemCode::PlatformUnavailable);
            Err(problem.retry_after(pause.as_secs().max(1)))
        }
    }
}

/// SEND and its name for the notification, of the caller's own fine: attestations name the addressee, so that a
/// delegate does not read them.
async fn notified<'a>(
    app: &'a App,
    caller: &Caller,
    id: FineId,
) -> Answer<Option<(&'a dyn NotificationPlatform, Iun)>> {
    let fine = app.store.fine_of(&caller.fiscal_code, id).await?;
    let fine = fine.ok_or(ProblemCode::NotFound)?;
    let iun = fine.verbale.and_then(|verbale| verbale.iun);
    let iun = iun.and_then(|iun| Iun::parse(&iun));
    Ok(app.platforms.send.as_deref().zip(iun))
}

fn told(fact: &ports::LegalFact) -> LegalFact {
    let category = match fact.category.as_str() {
        "SENDER_ACK" => LegalFactCategory::SenderAck,
        "DIGITAL_DELIVERY" => LegalFactCategory::DigitalDelivery,
        "ANALOG_DELIVERY" => LegalFactCategory::AnalogDelivery,
        "ANALOG_FAILURE_DELIVERY" => LegalFactCategory::AnalogFailureDelivery,
        "RECIPIENT_ACCESS" => LegalFactCategory::RecipientAccess,
        "NOTIFICATION_CANCELLED" => LegalFactCategory::NotificationCancelled,
        _ => LegalFactCategory::Other,
    };
    LegalFact {
        key: fact.plain_key().to_owned(),
        category,
    }
}
