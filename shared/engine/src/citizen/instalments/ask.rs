//! Sends the request that is kept. Until the server has said something about it, it stays as it was sent.

use targa_contract::api::InstalmentsAsked;
use targa_contract::commands::{AskInstalments, Change, InstalmentsTyped, InstalmentsView};
use targa_contract::{InstalmentsId, Problem, ProblemCode};

use super::asking::Ground;
use super::heard::{requests, told};
use super::view::is_open;
use super::{KIND, view};
use crate::citizen::CitizenEngine;
use crate::citizen::post::CitizenPost;
use crate::citizen::sending::may_have_arrived;
use crate::ports::today;
use crate::session::Post;
use crate::store::Kept;

pub(in crate::citizen) async fn ask(
    engine: &CitizenEngine,
    request: AskInstalments,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let kept = post.letters.kept(request.fine, KIND).await?;
    let kept = kept.ok_or_else(|| Problem::invalid("income", "empty"))?;
    let asked = sealed(engine, &post, &kept, request).await?;
    let id = InstalmentsId::new(kept.id);
    match post.account().api.ask_instalments(id, &asked).await {
        Ok(answer) => {
            told(&post, answer).await?;
            post.letters.done(kept.id).await?;
            engine.sessions.client().link.tell(Change::Fines);
            view(engine, request.fine).await
        }
        Err(problem) => {
            if !may_have_arrived(&problem) {
                post.letters.unseal(kept.id).await?;
            }
            Err(problem)
        }
    }
}

/// What is sent: what was sent before, or what the choices make now.
async fn sealed(
    engine: &CitizenEngine,
    post: &CitizenPost,
    kept: &Kept,
    request: AskInstalments,
) -> Result<InstalmentsAsked, Problem> {
    let unreadable = |_| Problem::from(ProblemCode::Internal);
    if let Some(sealed) = &kept.sealed {
        return serde_json::from_str(sealed).map_err(unreadable);
    }
    let account = post.account();
    let fine = account.cache.fine(request.fine).await?;
    let ground = Ground {
        fine: &fine.ok_or(ProblemCode::NotFound)?,
        asked: requests(post, request.fine)
            .await?
            .first()
            .is_some_and(is_open),
        settings: &account.settings().await?,
        today: today(&*engine.sessions.client().ports.clock)?,
    };
    let typed: InstalmentsTyped = serde_json::from_str(&kept.typed).map_err(unreadable)?;
    let asked = ground.request(&typed)?;
    let text = serde_json::to_string(&asked).map_err(unreadable)?;
    post.letters.seal(kept.id, text).await?;
    Ok(asked)
}
