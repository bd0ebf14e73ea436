//! Choices are kept as they are made.

use targa_contract::commands::{DraftInstalments, InstalmentsView};
use targa_contract::{Problem, ProblemCode};

use super::asking::written;
use super::{KIND, view};
use crate::citizen::CitizenEngine;
use crate::session::Post;

pub(in crate::citizen) async fn draft(
    engine: &CitizenEngine,
    request: DraftInstalments,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let known = post.account().cache.fine(request.fine).await?;
    known.ok_or(ProblemCode::NotFound)?;
    let typed = written(&request.typed)?;
    post.letters.keep(request.fine, KIND, typed).await?;
    view(engine, request.fine).await
}
