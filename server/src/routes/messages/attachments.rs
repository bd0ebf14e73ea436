//! Files of messages: told by their content, pictures written anew.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use targa_contract::api::{Attachment, AttachmentKind};
use targa_contract::{AttachmentId, FineId, MessageId, Problem, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::{Octets, PathOf};
use crate::error::Answer;
use crate::hex::digest;
use crate::pictures::cleaned;
use crate::store::{Attached, NewAttachment};

/// What a document begins with.
const PDF: &[u8] = b"%PDF-";

/// 201 when it is on disk now, 200 when it was already.
pub(crate) async fn attach(
    State(app): State<App>,
    caller: Caller,
    PathOf((fine, message, id)): PathOf<(FineId, MessageId, AttachmentId)>,
    Octets(sent): Octets,
) -> Answer<(StatusCode, Json<Attachment>)> {
    let known = app.store.message(message).await?;
    let own =
        known.filter(|known| known.person == caller.fiscal_code && known.message.fine == fine);
    own.ok_or(ProblemCode::NotFound)?;
    let digest = digest(&sent);
    let (kind, content) = if sent.starts_with(PDF) {
        (AttachmentKind::Pdf, sent.into())
    } else {
        let picture = cleaned(sent.into()).await.ok_or(ProblemCode::NotAnImage)?;
        (AttachmentKind::Jpeg, picture.jpeg)
    };
    let new = NewAttachment {
        id,
        message,
        kind,
        digest: &digest,
        content: &content,
    };
    match app.store.attach(new, app.clock.now()).await? {
        Attached::New(file) => Ok((StatusCode::CREATED, Json(file))),
        Attached::Same(file) => Ok((StatusCode::OK, Json(file))),
        Attached::Conflict => Err(ProblemCode::Conflict.into()),
        Attached::TooMany => Err(Problem::invalid("id", "too-many").into()),
    }
}

/// A file, for who sent it.
pub(crate) async fn one(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<AttachmentId>,
) -> Answer<impl IntoResponse> {
    let file = app.store.attachment(id, Some(&caller.fiscal_code)).await?;
    Ok(sent(file)?)
}

/// As a download: what people send is shown by nobody's browser in the server's name.
pub(crate) fn sent(
    file: Option<(AttachmentKind, Vec<u8>)>,
) -> Result<impl IntoResponse, ProblemCode> {
    let (kind, content) = file.ok_or(ProblemCode::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, kind.as_str()),
        (header::CONTENT_DISPOSITION, "attachment"),
    ];
    Ok((headers, content))
}
