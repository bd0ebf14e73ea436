//! Sends a letter and its files. Until the server has said something about it, it stays as it was sent.

use targa_contract::api::MessageRequest;
use targa_contract::commands::{Change, LetterTyped, LetterView, OpenLetter, SendLetter};
use targa_contract::{AttachmentId, MessageId, Problem, ProblemCode};

use super::list::hear;
use super::open;
use super::request::request;
use crate::citizen::CitizenEngine;
use crate::citizen::post::CitizenPost;
use crate::citizen::sending::may_have_arrived;
use crate::ports::today;
use crate::session::Post;
use crate::store::Kept;

pub(in crate::citizen) async fn send(
    engine: &CitizenEngine,
    asked: SendLetter,
) -> Result<LetterView, Problem> {
    let post = engine.sessions.present().await?;
    let kept = post.letters.kept(asked.fine, asked.kind.as_str()).await?;
    let kept = kept.ok_or_else(|| Problem::invalid("text", "empty"))?;
    if !kept.taken {
        write(engine, &post, &kept, asked).await?;
    }
    send_files(&post, &kept, asked).await?;
    post.letters.done(kept.id).await?;
    // The office has it: that its number cannot be asked for just now takes nothing away.
    if let Err(problem) = hear(engine, &post, asked.fine).await {
        tracing::info!(%problem, "what was sent is not heard yet");
    }
    engine.sessions.client().link.tell(Change::Fines);
    let opened = OpenLetter {
        fine: asked.fine,
        kind: asked.kind,
    };
    open(engine, opened).await
}

async fn write(
    engine: &CitizenEngine,
    post: &CitizenPost,
    kept: &Kept,
    asked: SendLetter,
) -> Result<(), Problem> {
    let message = sealed(engine, post, kept, asked).await?;
    let id = MessageId::new(kept.id);
    let api = &post.account().api;
    match api.write_message(asked.fine, id, &message).await {
        Ok(_) => post.letters.taken(kept.id).await,
        Err(problem) => {
            if !may_have_arrived(&problem) {
                post.letters.unseal(kept.id).await?;
            }
            Err(problem)
        }
    }
}

/// What is sent: what was sent before, or what is typed now.
async fn sealed(
    engine: &CitizenEngine,
    post: &CitizenPost,
    kept: &Kept,
    asked: SendLetter,
) -> Result<MessageRequest, Problem> {
    let unreadable = |_| Problem::from(ProblemCode::Internal);
    if let Some(sealed) = &kept.sealed {
        return serde_json::from_str(sealed).map_err(unreadable);
    }
    let client = engine.sessions.client();
    let today = today(&*client.ports.clock)?;
    let typed: LetterTyped = serde_json::from_str(&kept.typed).map_err(unreadable)?;
    let message = request(asked.kind, &typed, today, &client.texts)?;
    let text = serde_json::to_string(&message).map_err(unreadable)?;
    post.letters.seal(kept.id, text).await?;
    Ok(message)
}

/// Each file is let go once the server has it. One that it does not take stays, to be taken away by hand.
async fn send_files(post: &CitizenPost, kept: &Kept, asked: SendLetter) -> Result<(), Problem> {
    let message = (asked.fine, MessageId::new(kept.id));
    for file in post.letters.files(kept.id).await? {
        let content = post.letters.content(file.id).await?;
        let id = AttachmentId::new(file.id);
        post.account().api.attach(message, id, content).await?;
        post.letters.detach(kept.id, file.id).await?;
    }
    Ok(())
}
