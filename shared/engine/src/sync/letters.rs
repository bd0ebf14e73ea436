//! What was written to the office and what it said: heard anew as long as an answer or a number is to come, so that
//! both are on the screen, on the desk and there without a network by themselves.

use serde::{Deserialize, Serialize};
use targa_contract::api::{Message, MessageState};
use targa_contract::commands::Change;
use targa_contract::{FineId, MessageId, Problem};

use super::Puller;
use crate::client::Account;
use crate::ports::Clock;
use crate::store::Heard;

/// The messages about a fine, oldest first, as last heard.
#[derive(Serialize, Deserialize)]
pub(crate) struct HeardLetters {
    pub(crate) messages: Vec<Message>,
    /// The instant at which they were heard.
    pub(crate) at: String,
    /// Those that were answered since they were looked at.
    #[serde(default)]
    pub(crate) unread: Vec<MessageId>,
}

impl HeardLetters {
    /// Whether the office is to say something yet: an answer, or the number of its register.
    fn awaits(&self) -> bool {
        self.messages.iter().any(|message| {
            let unnumbered =
                |answer: &targa_contract::api::MessageAnswer| answer.protocol.is_none();
            message.state == MessageState::Open
                || message.protocol.is_none()
                || message.answer.as_ref().is_some_and(unnumbered)
        })
    }

    /// What was open and is answered now, and what was not looked at before.
    fn unread_since(before: Option<Self>, messages: &[Message]) -> Vec<MessageId> {
        let Some(before) = before else {
            // Of what was never heard here nobody knows whether it was looked at elsewhere.
            return Vec::new();
        };
        let was_open = |id| {
            let mut known = before.messages.iter();
            known.any(|message| message.id == id && message.answer.is_none())
        };
        let new = messages.iter().filter(|message| {
            let answered = message.answer.is_some() && was_open(message.id);
            answered || before.unread.contains(&message.id)
        });
        new.map(|message| message.id).collect()
    }
}

/// Asks the server, and keeps what it says. A full disk is no reason not to show it.
pub(crate) async fn hear_letters(
    account: &Account,
    clock: &dyn Clock,
    fine: FineId,
) -> Result<HeardLetters, Problem> {
    let messages = account.api.messages(fine).await?.messages;
    let before = account.cache.heard(Heard::Letters(fine)).await?;
    let heard = HeardLetters {
        unread: HeardLetters::unread_since(before, &messages),
        messages,
        at: clock.now().to_string(),
    };
    if let Err(problem) = account.cache.keep(Heard::Letters(fine), &heard).await {
        tracing::warn!(%problem, "letters could not be kept");
    }
    Ok(heard)
}

impl Puller {
    /// Asks what became of the letters that wait for the office.
    pub(super) async fn hear_letters(&self) -> Result<(), Problem> {
        for (fine, before) in self.account().cache.letters::<HeardLetters>().await? {
            if !before.awaits() {
                continue;
            }
            match hear_letters(self.account(), self.clock(), fine).await {
                Ok(heard) if heard.messages == before.messages => {}
                Ok(heard) => {
                    self.link().tell(Change::Fines);
                    if heard.unread.iter().any(|id| !before.unread.contains(id)) {
                        self.herald().answered(&self.account().cache, fine).await;
                    }
                }
                // The server has answered, only not about this one.
                Err(problem) if problem.status.is_some() => {
                    tracing::warn!(%problem, "letters are as last heard");
                }
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }
}
