//! What the office has and has answered, as last heard, and as a screen shows it.

use serde::{Deserialize, Serialize};
use targa_contract::api::{Matter, Message};
use targa_contract::commands::{LetterKind, LetterSent};
use targa_contract::{FineId, Problem};

use crate::citizen::post::CitizenPost;
use crate::session::Post;
use crate::store::Heard;

/// The messages about a fine, oldest first, and the instant at which they were heard.
#[derive(Serialize, Deserialize)]
pub(super) struct HeardLetters {
    pub(super) messages: Vec<Message>,
    pub(super) at: String,
}

/// None if nothing was ever heard of it.
pub(super) async fn last_heard(
    post: &CitizenPost,
    fine: FineId,
) -> Result<Option<HeardLetters>, Problem> {
    post.account().cache.heard(Heard::Letters(fine)).await
}

pub(super) fn sent(message: Message) -> LetterSent {
    let (kind, ground, driver) = match message.about {
        Matter::Message {} => (LetterKind::Message, None, None),
        Matter::Contest { ground } => (LetterKind::Contest, Some(ground), None),
        Matter::DriverData { driver } => (
            LetterKind::DriverData,
            None,
            driver.map(|driver| driver.name),
        ),
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
