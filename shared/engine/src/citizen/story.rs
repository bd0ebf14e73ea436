//! What happened to a case, from the server's log of it: one line each.

mod said;

use targa_contract::api::{CaseEvent, Timeline};
use targa_contract::commands::{ShowStory, Story, StoryEvent};
use targa_contract::{Problem, ProblemCode};

use self::said::Said;
use super::CitizenEngine;
use super::hear::hear;
use crate::ports::{in_rome, today};
use crate::session::Post;
use crate::store::Heard;

pub(super) async fn story(engine: &CitizenEngine, request: ShowStory) -> Result<Story, Problem> {
    let post = engine.sessions.present().await?;
    let account = post.account();
    let known = account.cache.fine(request.fine).await?;
    known.ok_or(ProblemCode::NotFound)?;
    let asking = account.api.timeline(request.fine);
    let Timeline { events, .. } =
        hear(engine, &post, Heard::Timeline(request.fine), asking).await?;
    Ok(Story {
        today: today(&*engine.sessions.client().ports.clock)?,
        events: events.into_iter().map(line).collect::<Result<_, _>>()?,
    })
}

fn line(event: CaseEvent) -> Result<StoryEvent, Problem> {
    let on = in_rome(event.at)?.date();
    let said = Said::of(event.fact);
    Ok(StoryEvent {
        on,
        what: said.what,
        amount: said.amount,
        day: said.day,
        number: said.number,
    })
}
