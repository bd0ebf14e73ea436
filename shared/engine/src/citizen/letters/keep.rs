//! A letter is kept as it is typed, right or wrong.

use targa_contract::commands::{Done, KeepLetter};
use targa_contract::{Problem, ProblemCode};

use crate::citizen::CitizenEngine;
use crate::session::Post;

pub(in crate::citizen) async fn keep(
    engine: &CitizenEngine,
    request: KeepLetter,
) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    let known = post.account().cache.fine(request.fine).await?;
    known.ok_or(ProblemCode::NotFound)?;
    let typed = serde_json::to_string(&request.typed).map_err(|_| ProblemCode::Internal)?;
    let kind = request.kind.as_str();
    post.letters.keep(request.fine, kind, typed).await?;
    Ok(Done {})
}
