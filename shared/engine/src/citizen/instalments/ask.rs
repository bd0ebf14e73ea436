//! Sends the request that is kept.

use targa_contract::api::InstalmentsAsked;
use targa_contract::commands::{AskInstalments, InstalmentsTyped, InstalmentsView};
use targa_contract::{InstalmentsId, Problem, ProblemCode};

use super::asking::Ground;
use super::heard::{requests, told};
use super::view::is_open;
use super::{KIND, view};
use crate::citizen::CitizenEngine;
use crate::citizen::outgoing::Outgoing;
use crate::citizen::post::CitizenPost;
use crate::ports::today;
use crate::session::Post;
use crate::store::{Kept, Sealed};

pub(in crate::citizen) async fn ask(
    engine: &CitizenEngine,
    request: AskInstalments,
) -> Result<InstalmentsView, Problem> {
    let post = engine.sessions.present().await?;
    let kept = post.letters.kept(request.fine, KIND).await?;
    let kept = kept.ok_or_else(|| Problem::invalid("income", "empty"))?;
    if kept.sealed.is_none() {
        let asked = chosen(engine, &post, &kept, request).await?;
        let content = serde_json::to_string(&asked).map_err(unreadable)?;
        post.outgoing.seal(kept.id, content).await?;
    }
    post.outgoing.send(request.fine, KIND).await?;
    view(engine, request.fine).await
}

pub(in crate::citizen) async fn hand_in(
    outgoing: &Outgoing,
    sealed: &Sealed,
) -> Result<(), Problem> {
    let asked: InstalmentsAsked = serde_json::from_str(&sealed.content).map_err(unreadable)?;
    let account = &outgoing.account;
    let id = InstalmentsId::new(sealed.id);
    let answer = account.api.ask_instalments(id, &asked).await?;
    told(account, answer).await
}

/// What the choices make now.
async fn chosen(
    engine: &CitizenEngine,
    post: &CitizenPost,
    kept: &Kept,
    request: AskInstalments,
) -> Result<InstalmentsAsked, Problem> {
    let account = post.account();
    let fine = account.cache.fine(request.fine).await?;
    let ground = Ground {
        fine: &fine.ok_or(ProblemCode::NotFound)?,
        asked: requests(account, request.fine)
            .await?
            .first()
            .is_some_and(is_open),
        settings: &account.settings().await?,
        today: today(&*engine.sessions.client().ports.clock)?,
    };
    let typed: InstalmentsTyped = serde_json::from_str(&kept.typed).map_err(unreadable)?;
    ground.request(&typed)
}

fn unreadable(_: serde_json::Error) -> Problem {
    ProblemCode::Internal.into()
}
