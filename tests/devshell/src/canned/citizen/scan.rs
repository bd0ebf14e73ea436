//! A code in a picture: these fixtures look at the picture's beginning and length only.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use targa_contract::api::FineState;
use targa_contract::commands::{CodeRead, ReadCode};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;
use crate::canned::{State, lock};

/// A picture of fewer bytes is empty paper.
const PAPER: usize = 200;

/// The number of the slip among the fines; while there is news its check digits do not fit.
pub(super) async fn read_code(
    desk: &CannedCitizen,
    request: &ReadCode,
) -> Result<CodeRead, Problem> {
    desk.state.wait().await;
    let refused = |reason| Problem::invalid("picture", reason);
    let picture = STANDARD.decode(&request.picture).unwrap_or_default();
    if !picture.starts_with(b"\x89PNG") && !picture.starts_with(b"\xff\xd8\xff") {
        return Err(refused("not-a-picture"));
    }
    if picture.len() < PAPER {
        return Err(refused("no-code"));
    }
    let fines = lock(&desk.fines);
    let slip = fines.iter().find(|fine| fine.state == FineState::Preavviso);
    let slip = slip.ok_or(ProblemCode::NotFound)?;
    Ok(CodeRead {
        number: slip.notice_number.grouped(),
        doubtful: desk.state == State::News,
    })
}
