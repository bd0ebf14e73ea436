//! The one way from a screen to its shell, whichever shell it is.

mod http;
mod json;
mod tauri;

use std::rc::Rc;

use futures_util::future::LocalBoxFuture;
use serde_json::Value;
use targa_contract::Problem;
use targa_contract::ProblemCode;
use targa_contract::commands::{Change, Command, Envelope};

/// What a shell can do for its screens.
pub trait Backend {
    /// Sends one command and waits for its reply.
    fn dispatch(&self, envelope: Envelope) -> LocalBoxFuture<'static, Result<Value, Problem>>;

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
        let reply = self.0.dispatch(Envelope::of(command)?).await?;
        serde_json::from_value(reply).map_err(|_| ProblemCode::Internal.into())
    }

    /// Calls back on every change, until the page is gone.
    pub fn subscribe(&self, on_change: impl Fn(Change) + 'static) {
        self.0.subscribe(Box::new(on_change));
    }
}
