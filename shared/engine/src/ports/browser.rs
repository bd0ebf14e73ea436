//! Where sign-in, checkout and papers are shown: never inside the app (RFC 8252).

use targa_contract::{Problem, ProblemCode};
use url::Url;

/// Shows a page to the user, outside the app.
pub trait Browser: Send + Sync {
    /// Opens a page and returns at once. May block for as long as starting a browser takes.
    fn open(&self, page: &Url) -> Result<(), BrowserError>;
}

/// No browser could be started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no browser could be opened")]
pub struct BrowserError;

impl From<BrowserError> for Problem {
    fn from(_: BrowserError) -> Self {
        Self::new(ProblemCode::BrowserUnavailable)
    }
}

/// The user's own browser (`$BROWSER` first, then the system's choice).
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemBrowser;

impl Browser for SystemBrowser {
    fn open(&self, page: &Url) -> Result<(), BrowserError> {
        webbrowser::open(page.as_str()).map_err(|error| {
            // The kind only: the whole text would quote the address with its state and nonce.
            tracing::warn!(kind = %error.kind(), "no browser opened");
            BrowserError
        })
    }
}
