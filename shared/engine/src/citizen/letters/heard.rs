//! What the office has and has answered, as last heard, and as a screen shows it.

use targa_contract::api::{Matter, Message};
use targa_contract::commands::{LetterKind, LetterSent};
use targa_contract::{FineId, Problem};

use crate::citizen::post::CitizenPost;
use crate::session::Post;
use crate::store::Heard;
use crate::sync::HeardLetters;

/// None if nothing was ever heard of it.
pub(super) async fn last_heard(
    post: &CitizenPost,
    fine: FineId,
) -> Result<Option<HeardLetters>, Problem> {
    post.account().cache.heard(Heard::Letters(fine)).await
}

/// Those of these messages are on the screen: their answers wait no longer to be read.
pub(super) async fn looked_at(
    post: &CitizenPost,
    fine: FineId,
    heard: &mut HeardLetters,
    shown: impl Fn(&Message) -> bool,
) {
    let read: Vec<_> = heard
        .messages
        .iter()
        .filter(|it| shown(it))
        .map(|it| it.id)
        .collect();
    let unread = heard.unread.len();
    heard.unread.retain(|id| !read.contains(id));
    if heard.unread.len() == unread {
        return;
    }
    // Then it waits once more: no reason not to show it.
    if let Err(problem) = post.account().cache.keep(Heard::Letters(fine), heard).await {
        tracing::warn!(%problem, "an answer that was read stays new");
    }
}

/// What a message is about, as screens tell letters apart.
pub(super) const fn kind(about: &Matter) -> LetterKind {
    match about {
        Matter::Message {} => LetterKind::Message,
        Matter::Contest { .. } => LetterKind::Contest,
        Matter::DriverData { .. } => LetterKind::DriverData,
    }
}

pub(super) fn sent(message: Message) -> LetterSent {
    let kind = kind(&message.about);
    let (ground, driver) = match message.about {
        Matter::Message {} => (None, None),
        Matter::Contest { ground } => (Some(ground), None),
        Matter::DriverData { driver } => (None, driver.map(|driver| driver.name)),
    };
    LetterSent {
        id: message.id,
        kind,
        ground,
        driver,
        text: message.text,
        attachments: message.attachments,
        at: message.at,
        protocol: message.protocol,
        state: message.state,
        answer: message.answer,
    }
}
