//! The citizen's engine.

mod browse_fines;
mod list_fines;
mod open_fine;
mod pay_fine;
mod post;
mod quote;
mod refresh;

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    BrowseFines, CancelSignIn, Change, Citizen, Done, FineList, FinePage, FineView, ListFines,
    OpenFine, PayFine, Refresh, Session, SessionView, SignIn, SignOut,
};
use tokio::sync::broadcast;

use self::post::CitizenPost;
use crate::client::Client;
use crate::config::EngineConfig;
use crate::ports::Ports;
use crate::session::Sessions;

/// A citizen's fines on this device: read from an encrypted cache, kept fresh while there is a
/// network.
pub struct CitizenEngine {
    sessions: Sessions<CitizenPost>,
}

impl CitizenEngine {
    /// Starts: whoever was signed in is here again, without asking the network. A keyring that does
    /// not answer is no reason not to start; `session` says so and asks again.
    #[expect(
        clippy::unused_async,
        reason = "must be called on a run time, and says so"
    )]
    pub async fn start(config: EngineConfig, ports: Ports) -> Result<Arc<Self>, Problem> {
        let engine = Arc::new(Self {
            sessions: Sessions::new(Client::new(config, ports)?),
        });
        // On the side: a locked keyring may ask its user, and the window must not wait for that.
        let restored = Arc::clone(&engine);
        tokio::spawn(async move {
            if let Err(problem) = restored.sessions.current().await {
                tracing::warn!(%problem, "the session cannot be restored yet");
            }
        });
        Ok(engine)
    }

    /// What screens should ask again for, from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.sessions.client().link.changes()
    }

    /// Stops all background work and closes the files; the session stays for the next start.
    pub async fn stop(&self) {
        self.sessions.stop().await;
    }
}

impl Citizen for CitizenEngine {
    async fn session(&self, _: Session) -> Result<SessionView, Problem> {
        self.sessions.view().await
    }

    async fn sign_in(&self, _: SignIn) -> Result<SessionView, Problem> {
        self.sessions.sign_in().await
    }

    async fn cancel_sign_in(&self, _: CancelSignIn) -> Result<Done, Problem> {
        self.sessions.cancel_sign_in();
        Ok(Done {})
    }

    async fn sign_out(&self, _: SignOut) -> Result<SessionView, Problem> {
        self.sessions.sign_out().await
    }

    async fn refresh(&self, _: Refresh) -> Result<Done, Problem> {
        refresh::refresh(self).await
    }

    async fn list_fines(&self, _: ListFines) -> Result<FineList, Problem> {
        list_fines::list_fines(self).await
    }

    async fn browse_fines(&self, request: BrowseFines) -> Result<FinePage, Problem> {
        browse_fines::browse_fines(self, request).await
    }

    async fn open_fine(&self, request: OpenFine) -> Result<FineView, Problem> {
        open_fine::open_fine(self, request).await
    }

    async fn pay_fine(&self, request: PayFine) -> Result<Done, Problem> {
        pay_fine::pay_fine(self, request).await
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote::quote(self, request).await
    }
}
