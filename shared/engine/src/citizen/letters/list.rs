//! What was written about a fine and what came back: from the server, or else as last heard.

use targa_contract::commands::{Letters, ListLetters};
use targa_contract::{FineId, Problem};

use super::heard::{HeardLetters, last_heard, sent};
use crate::citizen::CitizenEngine;
use crate::citizen::hear::{keep, says_away};
use crate::client::Account;
use crate::ports::{Clock, today};
use crate::session::Post;
use crate::store::Heard;

pub(in crate::citizen) async fn list(
    engine: &CitizenEngine,
    request: ListLetters,
) -> Result<Letters, Problem> {
    let post = engine.sessions.present().await?;
    let clock = &*engine.sessions.client().ports.clock;
    let today = today(clock)?;
    let (heard, fresh) = match hear(post.account(), clock, request.fine).await {
        Ok(heard) => (Some(heard), true),
        Err(problem) if says_away(problem.code) => (last_heard(&post, request.fine).await?, false),
        Err(problem) => return Err(problem),
    };
    let old = heard.as_ref().filter(|_| !fresh);
    let as_of = old.and_then(|heard| heard.at.parse().ok());
    let messages = heard.map(|heard| heard.messages).unwrap_or_default();
    Ok(Letters {
        today,
        letters: messages.into_iter().map(sent).collect(),
        as_of,
        fresh,
    })
}

/// Asks the server, and keeps what it says.
pub(super) async fn hear(
    account: &Account,
    clock: &dyn Clock,
    fine: FineId,
) -> Result<HeardLetters, Problem> {
    let heard = HeardLetters {
        messages: account.api.messages(fine).await?.messages,
        at: clock.now().to_string(),
    };
    keep(account, Heard::Letters(fine), &heard).await;
    Ok(heard)
}
