//! The officer's engine.

mod desk;
mod drafts;
mod images;
mod issue_preavviso;
mod issued_view;
mod leases;
mod open_preavviso;
mod post;
mod price_preavviso;
mod refusal;
mod refused;
mod search_tariff;
mod sending;
mod take_up;
mod work;

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::commands::{
    AppLock, AttachImage, CancelSignIn, Change, CorrectPreavviso, DetachImage, DiscardDraft, Done,
    Images, IssuePreavviso, IssuedView, KeepDraft, Officer, OfficerDesk, OfficerDeskView,
    OpenPreavviso, PreavvisoPrice, PricePreavviso, ResendPreavviso, SearchTariff, Session,
    SessionView, SignIn, SignOut, TariffHits, WithdrawPreavviso,
};
use tokio::sync::broadcast;

use self::post::OfficerPost;
use crate::config::EngineConfig;
use crate::ports::Ports;
use crate::session::Sessions;

/// An officer's preavvisi on this device: issued without a network, sent when there is one.
pub struct OfficerEngine {
    sessions: Arc<Sessions<OfficerPost>>,
}

impl OfficerEngine {
    /// Starts: whoever was signed in is here again, without asking the network, and what was not
    /// sent is sent. A keyring that does not answer is no reason not to start; `session` says so
    /// and asks again.
    #[expect(
        clippy::unused_async,
        reason = "must be called on a run time, and says so"
    )]
    pub async fn start(config: EngineConfig, ports: Ports) -> Result<Arc<Self>, Problem> {
        let sessions = Sessions::start(config, ports)?;
        Ok(Arc::new(Self { sessions }))
    }

    /// What screens should ask again for, from now on.
    pub fn changes(&self) -> broadcast::Receiver<Change> {
        self.sessions.changes()
    }

    /// Stops all background work and closes the files, for good; the session stays for the next start. When this
    /// returns no file is open.
    pub async fn stop(&self) {
        self.sessions.stop().await;
    }
}

impl Officer for OfficerEngine {
    fn lock(&self) -> &impl AppLock {
        &*self.sessions
    }

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

    async fn desk(&self, _: OfficerDesk) -> Result<OfficerDeskView, Problem> {
        desk::desk(self).await
    }

    async fn search_tariff(&self, request: SearchTariff) -> Result<TariffHits, Problem> {
        search_tariff::search_tariff(self, &request)
    }

    async fn price_preavviso(&self, request: PricePreavviso) -> Result<PreavvisoPrice, Problem> {
        price_preavviso::price_preavviso(self, request).await
    }

    async fn issue_preavviso(&self, request: IssuePreavviso) -> Result<IssuedView, Problem> {
        Box::pin(issue_preavviso::issue_preavviso(self, request, None)).await
    }

    async fn open_preavviso(&self, request: OpenPreavviso) -> Result<IssuedView, Problem> {
        open_preavviso::open_preavviso(self, request).await
    }

    async fn correct_preavviso(&self, request: CorrectPreavviso) -> Result<IssuedView, Problem> {
        Box::pin(refused::correct(self, request)).await
    }

    async fn resend_preavviso(&self, request: ResendPreavviso) -> Result<IssuedView, Problem> {
        Box::pin(refused::resend(self, request)).await
    }

    async fn withdraw_preavviso(&self, request: WithdrawPreavviso) -> Result<IssuedView, Problem> {
        refused::withdraw(self, request).await
    }

    async fn keep_draft(&self, request: KeepDraft) -> Result<Done, Problem> {
        drafts::keep(self, request).await
    }

    async fn discard_draft(&self, request: DiscardDraft) -> Result<Done, Problem> {
        drafts::discard(self, request).await
    }

    async fn attach_image(&self, request: AttachImage) -> Result<Images, Problem> {
        Box::pin(drafts::attach(self, request)).await
    }

    async fn detach_image(&self, request: DetachImage) -> Result<Done, Problem> {
        drafts::detach(self, request).await
    }
}
