//! Sends a letter and its files.

use targa_contract::api::MessageRequest;
use targa_contract::commands::{LetterTyped, LetterView, OpenLetter, SendLetter};
use targa_contract::{AttachmentId, MessageId, Problem, ProblemCode};

use super::open;
use super::request::request;
use crate::citizen::CitizenEngine;
use crate::citizen::outgoing::Outgoing;
use crate::ports::today;
use crate::store::Sealed;
use crate::sync::hear_letters;

pub(in crate::citizen) async fn send(
    engine: &CitizenEngine,
    asked: SendLetter,
) -> Result<LetterView, Problem> {
    let post = engine.sessions.present().await?;
    let kind = asked.kind.as_str();
    let kept = post.letters.kept(asked.fine, kind).await?;
    let kept = kept.ok_or_else(|| Problem::invalid("text", "empty"))?;
    if kept.sealed.is_none() {
        let client = engine.sessions.client();
        let today = today(&*client.ports.clock)?;
        let typed: LetterTyped = serde_json::from_str(&kept.typed).map_err(unreadable)?;
        let message = request(asked.kind, &typed, today, &client.texts)?;
        let content = serde_json::to_string(&message).map_err(unreadable)?;
        post.outgoing.seal(kept.id, content).await?;
    }
    post.outgoing.send(asked.fine, kind).await?;
    let opened = OpenLetter {
        fine: asked.fine,
        kind: asked.kind,
    };
    open(engine, opened).await
}

/// The letter, and then its files: each is let go once the server has it. One that it does not take stays, to be taken
/// away by hand.
pub(in crate::citizen) async fn hand_in(
    outgoing: &Outgoing,
    sealed: &Sealed,
) -> Result<(), Problem> {
    let (api, letters) = (&outgoing.account.api, &outgoing.letters);
    let id = MessageId::new(sealed.id);
    if !sealed.taken {
        let message: MessageRequest = serde_json::from_str(&sealed.content).map_err(unreadable)?;
        api.write_message(sealed.fine, id, &message).await?;
        letters.taken(sealed.id).await?;
    }
    for file in letters.files(sealed.id).await? {
        // It may have been taken away meanwhile.
        if let Some(content) = letters.content(file.id).await? {
            let attached = AttachmentId::new(file.id);
            api.attach((sealed.fine, id), attached, content).await?;
            letters.detach(sealed.id, file.id).await?;
        }
    }
    // The office has it: that its number cannot be asked for just now takes nothing away.
    let clock = &*outgoing.client.ports.clock;
    if let Err(problem) = hear_letters(&outgoing.account, clock, sealed.fine).await {
        tracing::info!(%problem, "what was sent is not heard yet");
    }
    Ok(())
}

fn unreadable(_: serde_json::Error) -> Problem {
    ProblemCode::Internal.into()
}
