//! Fetches what changed, now.

use targa_contract::Problem;
use targa_contract::commands::Done;

use super::CitizenEngine;

pub(super) async fn refresh(engine: &CitizenEngine) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    post.puller.resume();
    // The event stream, if it is down, is tried again as well.
    post.nudge.notify_waiters();
    post.puller.pull().await?;
    Ok(Done {})
}
