//! How far a sync has come.

use targa_contract::commands::{Change, Done, SyncProgressView};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;
use crate::canned::{State, lock};

/// A first sync that never ends, so that it can be looked at.
pub(super) fn sync_progress(desk: &CannedCitizen) -> SyncProgressView {
    let under_way = desk.state == State::Syncing;
    let stopped = *lock(&desk.stopped);
    SyncProgressView {
        running: under_way && !stopped,
        stopped,
        complete: !under_way,
        received: if under_way { 4_200 } else { 0 },
    }
}

pub(super) fn stop_sync(desk: &CannedCitizen) {
    *lock(&desk.stopped) = true;
    drop(desk.changes.send(Change::Fines));
}

pub(super) async fn refresh(desk: &CannedCitizen) -> Result<Done, Problem> {
    desk.state.wait().await;
    match desk.state {
        State::Offline => Err(ProblemCode::ServerUnreachable.into()),
        State::Expired => Err(ProblemCode::SessionExpired.into()),
        _ => {
            *lock(&desk.stopped) = false;
            drop(desk.changes.send(Change::Fines));
            Ok(Done {})
        }
    }
}
