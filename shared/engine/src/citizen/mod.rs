//! The citizen's engine.

mod browse_fines;
mod contacts;
mod export_calendar;
mod export_data;
mod hear;
mod household;
mod instalments;
mod keep_paper;
mod legal_facts;
mod letters;
mod list_fines;
mod look_up;
mod open_collection;
mod open_fine;
mod open_image;
mod outgoing;
mod pay_fines;
mod paying;
mod points;
mod post;
mod quote;
mod read_code;
mod refresh;
mod shelve;
mod story;
mod sync_progress;
mod waiting;

use std::sync::Arc;

use targa_contract::Problem;
use targa_contract::api::{CodeSent, Contacts, LegalFacts, QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    AddVehicle, AnswerOffer, AppLock, AskInstalments, AttachFile, BrowseFines, CancelSignIn,
    Change, Citizen, CodeRead, DetachFile, Done, DraftInstalments, DueCode, ExportCalendar,
    ExportData, FileDetached, FileKept, FineList, FinePage, FineView, Household, ImageView,
    Instalments, InstalmentsView, KeepAttachment, KeepContacts, KeepLegalFact, KeepLetter,
    KeepPaper, LetterView, Letters, ListFines, ListLegalFacts, ListLetters, LookUp, LookUpView,
    OpenCollection, OpenDue, OpenFine, OpenImage, OpenLetter, PayFines, PointsView, ReadCode,
    Refresh, RemoveVehicle, SendCode, SendLetter, Session, SessionView, ShowContacts,
    ShowHousehold, ShowPoints, ShowStory, ShowWaiting, SignIn, SignOut, StopSync, Story,
    SyncProgress, SyncProgressView, VerifyAddress, WaitingList, WithdrawInstalments,
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

    async fn waiting(&self, _: ShowWaiting) -> Result<WaitingList, Problem> {
        waiting::waiting(self).await
    }

    async fn household(&self, _: ShowHousehold) -> Result<Household, Problem> {
        household::household(self).await
    }

    async fn add_vehicle(&self, request: AddVehicle) -> Result<Household, Problem> {
        household::add_vehicle(self, request).await
    }

    async fn remove_vehicle(&self, request: RemoveVehicle) -> Result<Household, Problem> {
        household::remove_vehicle(self, request).await
    }

    async fn contacts(&self, _: ShowContacts) -> Result<Contacts, Problem> {
        contacts::contacts(self).await
    }

    async fn keep_contacts(&self, request: KeepContacts) -> Result<Contacts, Problem> {
        contacts::keep_contacts(self, request).await
    }

    async fn send_code(&self, request: SendCode) -> Result<CodeSent, Problem> {
        contacts::send_code(self, request).await
    }

    async fn verify_address(&self, request: VerifyAddress) -> Result<Contacts, Problem> {
        contacts::verify_address(self, request).await
    }

    async fn points(&self, request: ShowPoints) -> Result<PointsView, Problem> {
        points::points(self, request).await
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        look_up::look_up(self, request).await
    }

    async fn read_code(&self, request: ReadCode) -> Result<CodeRead, Problem> {
        read_code::read_code(self, request).await
    }

    async fn legal_facts(&self, request: ListLegalFacts) -> Result<LegalFacts, Problem> {
        legal_facts::legal_facts(self, request).await
    }

    async fn keep_legal_fact(&self, request: KeepLegalFact) -> Result<FileKept, Problem> {
        legal_facts::keep_legal_fact(self, request).await
    }

    async fn story(&self, request: ShowStory) -> Result<Story, Problem> {
        story::story(self, request).await
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

    async fn instalments(&self, request: Instalments) -> Result<InstalmentsView, Problem> {
        instalments::view(self, request.fine).await
    }

    async fn draft_instalments(
        &self,
        request: DraftInstalments,
    ) -> Result<InstalmentsView, Problem> {
        instalments::draft(self, request).await
    }

    async fn ask_instalments(&self, request: AskInstalments) -> Result<InstalmentsView, Problem> {
        instalments::ask(self, request).await
    }

    async fn withdraw_instalments(
        &self,
        request: WithdrawInstalments,
    ) -> Result<InstalmentsView, Problem> {
        instalments::withdraw(self, request).await
    }

    async fn answer_offer(&self, request: AnswerOffer) -> Result<InstalmentsView, Problem> {
        instalments::answer_offer(self, request).await
    }

    async fn open_due(&self, request: OpenDue) -> Result<DueCode, Problem> {
        instalments::open_due(self, request).await
    }

    async fn open_letter(&self, request: OpenLetter) -> Result<LetterView, Problem> {
        letters::open(self, request).await
    }

    async fn keep_letter(&self, request: KeepLetter) -> Result<Done, Problem> {
        letters::keep(self, request).await
    }

    async fn attach_file(&self, request: AttachFile) -> Result<LetterView, Problem> {
        letters::attach_file(self, request).await
    }

    async fn detach_file(&self, request: DetachFile) -> Result<FileDetached, Problem> {
        letters::detach_file(self, request).await
    }

    async fn send_letter(&self, request: SendLetter) -> Result<LetterView, Problem> {
        letters::send(self, request).await
    }

    async fn list_letters(&self, request: ListLetters) -> Result<Letters, Problem> {
        letters::list(self, request).await
    }

    async fn keep_attachment(&self, request: KeepAttachment) -> Result<FileKept, Problem> {
        letters::keep_attachment(self, request).await
    }
}
