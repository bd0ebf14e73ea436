//! The one way from a screen to its shell, whichever shell it is.

mod http;
mod json;
mod tauri;

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use serde::Serialize;
use targa_contract::commands::{Change, Command};
use targa_contract::{Problem, ProblemCode};

/// What a shell can do for its screens.
///
/// Envelopes and replies pass as JSON text and are read once, into their type: a bundle that
/// carries a generic JSON value as well is a third larger.
pub trait Backend {
    /// Sends one envelope and waits for its reply.
    fn dispatch(&self, envelope: String) -> LocalBoxFuture<'static, Result<String, Problem>>;

    /// Calls back on every change, until the page is gone.
    fn subscribe(&self, on_change: Box<dyn Fn(Change)>);
}

/// A shared handle on the shell; all screens of a page have the same one.
#[derive(Clone)]
pub struct Shell(Rc<dyn Backend>);

impl Shell {
    /// Wraps a backend.
    pub fn new(backend: impl Backend + 'static) -> Self {
        Self(Rc::new(backend))
    }

    /// The shell this page runs in: a Tauri window where there is one, else the development shell
    /// that served the page.
    pub fn detect() -> Self {
        match tauri::Window::detect() {
            Some(window) => Self::new(window),
            None => Self::new(http::Loopback),
        }
    }

    /// Sends a command and reads its reply.
    pub async fn call<C: Command>(&self, command: &C) -> Result<C::Reply, Problem> {
        let reply = self.0.dispatch(envelope(command)?).await?;
        serde_json::from_str(&reply).map_err(|_| ProblemCode::Internal.into())
    }

    /// Calls back on every change, until the page is gone.
    pub fn subscribe(&self, on_change: impl Fn(Change) + 'static) {
        self.0.subscribe(Box::new(on_change));
    }
}

/// The text of `targa_contract::commands::Envelope`, without building one.
fn envelope<C: Command>(command: &C) -> Result<String, Problem> {
    #[derive(Serialize)]
    struct Outgoing<'a, C> {
        command: &'static str,
        args: &'a C,
    }
    let outgoing = Outgoing {
        command: C::NAME,
        args: command,
    };
    serde_json::to_string(&outgoing).map_err(|_| ProblemCode::MalformedBody.into())
}

#[cfg(test)]
mod tests {
    use targa_contract::commands::{Envelope, LookUp};

    use super::envelope;

    #[test]
    fn the_text_is_the_contract_s_envelope() {
        let command = LookUp {
            number: "302032002700000251".to_owned(),
            plate: "AB123CD".to_owned(),
        };
        let read: Envelope = serde_json::from_str(&envelope(&command).unwrap()).unwrap();
        assert!(read == Envelope::of(&command).unwrap());
    }
}
