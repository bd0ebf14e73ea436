//! How far the sync has come, and stopping it.

use targa_contract::Problem;
use targa_contract::commands::{Change, Done, SyncProgressView};

use super::CitizenEngine;
use crate::session::Post;

pub(super) async fn progress(engine: &CitizenEngine) -> Result<SyncProgressView, Problem> {
    let post = engine.sessions.present().await?;
    let going = post.puller.going();
    Ok(SyncProgressView {
        running: going.running,
        stopped: going.stopped,
        complete: post.account().cache.progress().await?.complete,
        received: going.received,
    })
}

pub(super) async fn stop(engine: &CitizenEngine) -> Result<Done, Problem> {
    let post = engine.sessions.present().await?;
    post.puller.stop();
    engine.sessions.client().link.tell(Change::Fines);
    Ok(Done {})
}
