//! Every command of a citizen, and who answers it.

use targa_contract::Problem;
use targa_contract::api::{CodeSent, Contacts, LegalFacts, QuoteRequest, QuoteResponse};
use targa_contract::commands::{
    AddVehicle, AnswerOffer, AppLock, AskInstalments, AttachFile, BrowseFines, CancelSignIn,
    Citizen, CodeRead, DetachFile, Done, DraftInstalments, DueCode, ExportCalendar, ExportData,
    FileDetached, FileKept, FineList, FinePage, FineView, Household, ImageView, Instalments,
    InstalmentsView, KeepAttachment, KeepContacts, KeepLegalFact, KeepLetter, KeepPaper,
    LetterView, Letters, ListFines, ListLegalFacts, ListLetters, LookUp, LookUpView,
    OpenCollection, OpenDue, OpenFine, OpenImage, OpenLetter, PayFines, PointsView, ReadCode,
    Refresh, RemoveVehicle, SendCode, SendLetter, Session, SessionView, ShowContacts,
    ShowHousehold, ShowPoints, ShowStory, ShowWaiting, SignIn, SignOut, StopSync, Story,
    SyncProgress, SyncProgressView, VerifyAddress, WaitingList, WithdrawInstalments,
};

use super::{
    CannedCitizen, contacts, fine, household, instalments, letters, list, papers, pay_fines, scan,
    send, session, sync,
};
use crate::canned::figures::quote;
use crate::canned::kiosk::found;
use crate::canned::{lock, told};

impl Citizen for CannedCitizen {
    fn lock(&self) -> &impl AppLock {
        &self.pin
    }

    async fn session(&self, _: Session) -> Result<SessionView, Problem> {
        session::session(self).await
    }

    async fn sign_in(&self, _: SignIn) -> Result<SessionView, Problem> {
        session::sign_in(self).await
    }

    async fn cancel_sign_in(&self, _: CancelSignIn) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn sign_out(&self, _: SignOut) -> Result<SessionView, Problem> {
        Ok(session::sign_out(self))
    }

    async fn sync_progress(&self, _: SyncProgress) -> Result<SyncProgressView, Problem> {
        Ok(sync::sync_progress(self))
    }

    async fn stop_sync(&self, _: StopSync) -> Result<Done, Problem> {
        sync::stop_sync(self);
        Ok(Done {})
    }

    async fn read_code(&self, request: ReadCode) -> Result<CodeRead, Problem> {
        scan::read_code(self, &request).await
    }

    async fn legal_facts(&self, request: ListLegalFacts) -> Result<LegalFacts, Problem> {
        send::legal_facts(self, request).await
    }

    async fn keep_legal_fact(&self, request: KeepLegalFact) -> Result<FileKept, Problem> {
        send::keep_legal_fact(self, &request)
    }

    async fn open_image(&self, request: OpenImage) -> Result<ImageView, Problem> {
        fine::open_image(self, request).await
    }

    async fn export_calendar(&self, request: ExportCalendar) -> Result<FileKept, Problem> {
        papers::export_calendar(self, request)
    }

    async fn export_data(&self, _: ExportData) -> Result<FileKept, Problem> {
        papers::export_data(self)
    }

    async fn open_collection(&self, request: OpenCollection) -> Result<Done, Problem> {
        fine::open_collection(self, request)
    }

    async fn refresh(&self, _: Refresh) -> Result<Done, Problem> {
        sync::refresh(self).await
    }

    async fn list_fines(&self, _: ListFines) -> Result<FineList, Problem> {
        list::list_fines(self).await
    }

    async fn waiting(&self, _: ShowWaiting) -> Result<WaitingList, Problem> {
        list::waiting(self)
    }

    async fn household(&self, _: ShowHousehold) -> Result<Household, Problem> {
        household::household(self).await
    }

    async fn add_vehicle(&self, request: AddVehicle) -> Result<Household, Problem> {
        household::add_vehicle(self, &request)
    }

    async fn remove_vehicle(&self, request: RemoveVehicle) -> Result<Household, Problem> {
        household::remove_vehicle(self, &request)
    }

    async fn contacts(&self, _: ShowContacts) -> Result<Contacts, Problem> {
        contacts::contacts(self).await
    }

    async fn keep_contacts(&self, request: KeepContacts) -> Result<Contacts, Problem> {
        contacts::keep_contacts(self, &request)
    }

    async fn send_code(&self, request: SendCode) -> Result<CodeSent, Problem> {
        contacts::send_code(self, request)
    }

    async fn verify_address(&self, request: VerifyAddress) -> Result<Contacts, Problem> {
        contacts::verify_address(self, &request)
    }

    async fn points(&self, request: ShowPoints) -> Result<PointsView, Problem> {
        self.state.wait().await;
        self.readable()?;
        told::points(&lock(&self.fines), request)
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        self.state.wait().await;
        found(&lock(&self.fines), self.state, &request)
    }

    async fn story(&self, request: ShowStory) -> Result<Story, Problem> {
        fine::story(self, request).await
    }

    async fn browse_fines(&self, request: BrowseFines) -> Result<FinePage, Problem> {
        list::browse_fines(self, request).await
    }

    async fn open_fine(&self, request: OpenFine) -> Result<FineView, Problem> {
        fine::open_fine(self, request).await
    }

    async fn pay_fines(&self, request: PayFines) -> Result<Done, Problem> {
        pay_fines::pay_fines(self, request)
    }

    async fn keep_paper(&self, request: KeepPaper) -> Result<FileKept, Problem> {
        papers::keep_paper(self, request).await
    }

    async fn instalments(&self, request: Instalments) -> Result<InstalmentsView, Problem> {
        instalments::instalments(self, request).await
    }

    async fn draft_instalments(
        &self,
        request: DraftInstalments,
    ) -> Result<InstalmentsView, Problem> {
        instalments::draft_instalments(self, request)
    }

    async fn ask_instalments(&self, request: AskInstalments) -> Result<InstalmentsView, Problem> {
        instalments::ask_instalments(self, request)
    }

    async fn withdraw_instalments(
        &self,
        request: WithdrawInstalments,
    ) -> Result<InstalmentsView, Problem> {
        instalments::withdraw_instalments(self, request)
    }

    async fn answer_offer(&self, request: AnswerOffer) -> Result<InstalmentsView, Problem> {
        instalments::answer_offer(self, request)
    }

    async fn open_due(&self, request: OpenDue) -> Result<DueCode, Problem> {
        instalments::open_due(self, request)
    }

    async fn open_letter(&self, request: OpenLetter) -> Result<LetterView, Problem> {
        letters::open_letter(self, request).await
    }

    async fn keep_letter(&self, request: KeepLetter) -> Result<Done, Problem> {
        letters::keep_letter(self, request)
    }

    async fn attach_file(&self, request: AttachFile) -> Result<LetterView, Problem> {
        letters::attach_file(self, &request)
    }

    async fn detach_file(&self, request: DetachFile) -> Result<FileDetached, Problem> {
        letters::detach_file(self, request)
    }

    async fn send_letter(&self, request: SendLetter) -> Result<LetterView, Problem> {
        letters::send_letter(self, request)
    }

    async fn list_letters(&self, request: ListLetters) -> Result<Letters, Problem> {
        letters::list_letters(self, request).await
    }

    async fn keep_attachment(&self, request: KeepAttachment) -> Result<FileKept, Problem> {
        letters::keep_attachment(self, request)
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote(&request)
    }
}
