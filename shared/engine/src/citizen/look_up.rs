//! The slip on the windscreen, without an account: number and plate are enough to see and pay it.

use targa_contract::Problem;
use targa_contract::api::Municipality;
use targa_contract::commands::{LookUp, LookUpView};

use super::CitizenEngine;
use crate::look_up::{asked, found};
use crate::ports::today;
use crate::session::Post;

pub(super) async fn look_up(
    engine: &CitizenEngine,
    request: LookUp,
) -> Result<LookUpView, Problem> {
    let client = engine.sessions.client();
    let asked = asked(&request, municipality(engine).await?.as_ref())?;
    let fine = client.api.look_up(&asked).await?;
    found(fine, today(&*client.ports.clock)?)
}

/// Whose codes are ours is known on this device only where somebody is signed in: the server says it otherwise.
pub(super) async fn municipality(engine: &CitizenEngine) -> Result<Option<Municipality>, Problem> {
    match engine.sessions.seen() {
        Some(post) => post.account().cache.municipality().await,
        None => Ok(None),
    }
}
