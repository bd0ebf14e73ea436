//! Who is here.

use std::time::Duration;

use targa_contract::commands::{Change, SessionView};
use targa_contract::{Problem, ProblemCode};

use super::CannedCitizen;
use crate::canned::{State, lock};

pub(super) async fn session(desk: &CannedCitizen) -> Result<SessionView, Problem> {
    desk.state.wait().await;
    if let Some(trouble) = desk.state.keyring() {
        return Err(trouble.into());
    }
    desk.pin.check()?;
    Ok(desk.view())
}

pub(super) async fn sign_in(desk: &CannedCitizen) -> Result<SessionView, Problem> {
    let refusal = match desk.state {
        State::ProviderDown => Some(ProblemCode::ProviderUnreachable),
        State::Cancelled => Some(ProblemCode::SignInCancelled),
        other => other.keyring(),
    };
    tokio::time::sleep(Duration::from_millis(800)).await;
    if let Some(code) = refusal {
        return Err(code.into());
    }
    *lock(&desk.signed_in) = true;
    desk.pin.forget();
    // Nobody listening is no failure.
    drop(desk.changes.send(Change::Session));
    Ok(desk.view())
}

pub(super) fn sign_out(desk: &CannedCitizen) -> SessionView {
    *lock(&desk.signed_in) = false;
    drop(desk.changes.send(Change::Session));
    desk.view()
}
