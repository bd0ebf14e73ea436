//! The citizen's engine.

mod browse_fines;
mod export_calendar;
mod export_data;
mod keep_paper;
mod list_fines;
mod open_collection;
mod open_fine;
mod open_image;
mod pay_fines;
mod post;
mod quote;
mod refresh;
mod shelve;
mod sync_progress;

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::api::{QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    AppLock, BrowseFines, CancelSignIn, Change, Citizen, Done, ExportCalendar, ExportData,
    FileKept, FineList, FinePage, FineView, ImageView, KeepPaper, ListFines, OpenCollection,
    OpenFine, OpenImage, PayFines, Refresh, Session, SessionView, SignIn, SignOut, StopSync,
    SyncProgress, SyncProgressView,
};
use tokio::sync::broadcast;

use self::post::CitizenPost;
use crate::config::EngineConfig;
use crate::ports::Ports;
use crate::session::Sessions;

/// A citizen's fines on this device: read from an encrypted cache, kept fresh while there is a
/// network.
pub struct CitizenEngine {
    sessions: Arc<Sessions<CitizenPost>>,
}

impl CitizenEngine {
    /// Starts: whoever was signed in is here again, without asking the network. A keyring that does
    /// not answer is no reason not to start; `session` says so and asks again.
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

impl Citizen for CitizenEngine {
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

    async fn pay_fines(&self, request: PayFines) -> Result<Done, Problem> {
        pay_fines::pay_fines(self, request).await
    }

    async fn sync_progress(&self, _: SyncProgress) -> Result<SyncProgressView, Problem> {
        sync_progress::progress(self).await
    }

    async fn stop_sync(&self, _: StopSync) -> Result<Done, Problem> {
        sync_progress::stop(self).await
    }

    async fn open_image(&self, request: OpenImage) -> Result<ImageView, Problem> {
        open_image::open_image(self, request).await
    }

    async fn export_calendar(&self, request: ExportCalendar) -> Result<FileKept, Problem> {
        export_calendar::export_calendar(self, request).await
    }

    async fn export_data(&self, _: ExportData) -> Result<FileKept, Problem> {
        export_data::export_data(self).await
    }

    async fn open_collection(&self, request: OpenCollection) -> Result<Done, Problem> {
        open_collection::open_collection(self, request).await
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote::quote(self, request).await
    }

    async fn keep_paper(&self, request: KeepPaper) -> Result<FileKept, Problem> {
        keep_paper::keep_paper(self, request).await
    }
}
