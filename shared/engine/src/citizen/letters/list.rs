//! What was written about a fine and what came back: from the server, or else as last heard.

use targa_contract::Problem;
use targa_contract::commands::{Letters, ListLetters};

use super::heard::{last_heard, looked_at, sent};
use crate::citizen::CitizenEngine;
use crate::citizen::hear::says_away;
use crate::ports::today;
use crate::session::Post;
use crate::sync::hear_letters;

pub(in crate::citizen) async fn list(
    engine: &CitizenEngine,
    request: ListLetters,
) -> Result<Letters, Problem> {
    let post = engine.sessions.present().await?;
    let clock = &*engine.sessions.client().ports.clock;
    let today = today(clock)?;
    let (mut heard, fresh) = match hear_letters(post.account(), clock, request.fine).await {
        Ok(heard) => (Some(heard), true),
        Err(problem) if says_away(problem.code) => (last_heard(&post, request.fine).await?, false),
        Err(problem) => return Err(problem),
    };
    if let Some(heard) = &mut heard {
        looked_at(&post, request.fine, heard, |_| true).await;
    }
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
