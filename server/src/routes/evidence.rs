//! `GET /v1/evidence/{id}`

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use targa_contract::{EvidenceId, ProblemCode};

use crate::app::App;
use crate::auth::Caller;
use crate::body::PathOf;
use crate::error::Answer;

/// The same under its key for ever; only for the owner, a delegate and who issued the fine.
pub(crate) async fn get(
    State(app): State<App>,
    caller: Caller,
    PathOf(id): PathOf<EvidenceId>,
) -> Answer<impl IntoResponse> {
    let (person, today) = (&caller.fiscal_code, app.clock.today());
    let image = app.store.evidence_for(person, id, today).await?;
    let image = image.ok_or(ProblemCode::NotFound)?;
    Ok(([(header::CONTENT_TYPE, "image/jpeg")], image))
}
