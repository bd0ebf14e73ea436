//! `/v1/fines/{fine}/messages`: what a citizen writes about a case, and what comes back.

mod attachments;
mod check;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use targa_contract::api::{Message, MessageRequest, Messages};
use targa_contract::{FineId, MessageId, Problem, ProblemCode};

pub(crate) use attachments::{attach, one as attachment, sent};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::store::{NewMessage, Wrote};

/// Largest body: the longest text in the longest characters, and a driver's data.
pub(crate) const LARGEST: usize = 32 * 1024;

/// 201 when it is on disk now, 200 when it was already.
pub(crate) async fn put(
    State(app): State<App>,
    caller: Caller,
    PathOf((fine, id)): PathOf<(FineId, MessageId)>,
    JsonBody(mut said): JsonBody<MessageRequest>,
) -> Answer<(StatusCode, Json<Message>)> {
    let person = &caller.fiscal_code;
    let own = app.store.fine_of(person, fine).await?;
    let own = own.ok_or(ProblemCode::NotFound)?;
    said.tidy()?;
    // What was taken once is taken again, whatever the day.
    if app.store.message(id).await?.is_none() {
        check::in_time(&app, &own, &said)?;
    }
    let new = NewMessage {
        id,
        person,
        fine,
        said: &said,
    };
    match app.store.write_message(new, app.clock.now()).await? {
        Wrote::New(message) => Ok((StatusCode::CREATED, Json(*message))),
        Wrote::Same(message) => Ok((StatusCode::OK, Json(*message))),
        Wrote::Conflict => Err(ProblemCode::Conflict.into()),
        Wrote::TooMany => Err(Problem::invalid("id", "too-many").into()),
    }
}

pub(crate) async fn list(
    State(app): State<App>,
    caller: Caller,
    PathOf(fine): PathOf<FineId>,
) -> Answer<Json<Messages>> {
    let person = &caller.fiscal_code;
    let messages = app.store.messages_of(person, fine).await?;
    // Who has sold the vehicle keeps what was written.
    if messages.is_empty() && app.store.fine_of(person, fine).await?.is_none() {
        return Err(ProblemCode::NotFound.into());
    }
    Ok(Json(Messages { messages }))
}
