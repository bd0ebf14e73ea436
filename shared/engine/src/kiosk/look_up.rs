//! Finds one fine by number and plate.

use targa_contract::commands::{LookUp, LookUpView};
use targa_contract::{Problem, ProblemCode};

use super::KioskEngine;
use crate::look_up::{asked, found};
use crate::ports::today;

pub(super) async fn look_up(engine: &KioskEngine, request: LookUp) -> Result<LookUpView, Problem> {
    let asked = asked(&request, engine.municipality().as_ref())?;
    let mut session = engine.session.subscribe();
    let fine = tokio::select! {
        found = engine.api.look_up(&asked) => found?,
        // Whoever stands here now is somebody else.
        _ = session.changed() => return Err(ProblemCode::SignedOut.into()),
    };
    found(fine, today(&*engine.clock)?)
}
