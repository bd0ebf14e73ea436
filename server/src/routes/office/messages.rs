//! `/v1/office/messages`: reading and answering what citizens wrote.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use targa_contract::api::{AnswerRequest, Message, MessageState};
use targa_contract::{AttachmentId, MessageId, Problem, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{JsonBody, PathOf};
use crate::error::Answer;
use crate::routes::instalments::moved;
use crate::routes::messages;
use crate::store::{AnsweredMessage, KnownMessage};
use crate::text;

const LONGEST_TEXT: u16 = 4000;

pub(crate) async fn one(
    State(app): State<App>,
    PathOf(id): PathOf<MessageId>,
) -> Answer<Json<Message>> {
    Ok(Json(known(&app, id).await?.message))
}

pub(crate) async fn attachment(
    State(app): State<App>,
    PathOf(id): PathOf<AttachmentId>,
) -> Answer<impl IntoResponse> {
    Ok(messages::sent(app.store.attachment(id, None).await?)?)
}

/// The same answer again is no news, another one comes too late.
pub(crate) async fn answer(
    State(app): State<App>,
    office: Caller,
    PathOf(id): PathOf<MessageId>,
    JsonBody(mut answer): JsonBody<AnswerRequest>,
) -> Answer<Json<Message>> {
    let known = known(&app, id).await?;
    answer.text = text::lines("text", &answer.text, LONGEST_TEXT)?;
    if answer.state == MessageState::Open {
        return Err(Problem::invalid("state", "mismatch").into());
    }
    if known.message.state == MessageState::Open {
        let answered = AnsweredMessage {
            known: &known,
            by: &office.fiscal_code,
            answer: &answer,
        };
        moved(app.store.answer_message(answered, app.clock.now()).await?)?;
    } else if known.answered.as_ref() != Some(&answer) {
        return Err(ProblemCode::Conflict.into());
    }
    let now = app.store.message(id).await?;
    Ok(Json(now.ok_or(ProblemCode::NotFound)?.message))
}

async fn known(app: &App, id: MessageId) -> Answer<KnownMessage> {
    let known = app.store.message(id).await?;
    Ok(known.ok_or(ProblemCode::NotFound)?)
}
