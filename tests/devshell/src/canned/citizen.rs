//! The citizen's commands.

use std::sync::Mutex;
use std::time::Duration;

use targa_contract::api::{
    CodeSent, Contacts, Fine, FineState, InstalmentsState, QuoteRequest, QuoteResponse,
};
use targa_contract::commands::{
    AddVehicle, AnswerOffer, AppLock, AskInstalments, AttachFile, BrowseFines, CART_MOST,
    CancelSignIn, Change, Citizen, DetachFile, Done, DraftInstalments, DueCode, ExportCalendar,
    ExportData, FileKept, FineList, FineNews, FinePage, FineRow, FineView, Household, ImageView,
    Instalments, InstalmentsView, KeepAttachment, KeepContacts, KeepLetter, KeepPaper, LetterView,
    Letters, ListFines, ListLetters, LookUp, LookUpView, NewsKind, OpenCollection, OpenDue,
    OpenFine, OpenImage, OpenLetter, OwedView, Paper, PayFines, PersonView, PointsView, Refresh,
    RemoveVehicle, SendCode, SendLetter, Session, SessionView, ShowContacts, ShowHousehold,
    ShowPoints, ShowStory, ShowWaiting, SignIn, SignOut, StopSync, Story, SyncProgress,
    SyncProgressView, VerifyAddress, WaitingList, WithdrawInstalments,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::Cents;
use tokio::sync::broadcast;

use super::figures::{IBAN, MUNICIPALITY, owed, qr, quote, today};
use super::fines::{paid, picture};
use super::instalments::{CannedInstalments, due_code};
use super::kiosk::found;
use super::letters::{CannedLetters, reachable};
use super::person::Person;
use super::pin::CannedLock;
use super::told::{points, story, waiting};
use super::{Fines, State, lock};

/// A citizen's shell without engine.
pub(super) struct CannedCitizen {
    state: State,
    signed_in: Mutex<bool>,
    fines: std::sync::Arc<Mutex<Fines>>,
    changes: broadcast::Sender<Change>,
    pin: CannedLock,
    stopped: Mutex<bool>,
    person: Person,
    instalments: CannedInstalments,
    letters: CannedLetters,
}

impl CannedCitizen {
    pub(super) fn new(
        state: State,
        fines: Fines,
        changes: broadcast::Sender<Change>,
    ) -> Result<Self, Problem> {
        Ok(Self {
            state,
            signed_in: Mutex::new(state.signed_in()),
            instalments: CannedInstalments::of(state, &fines)?,
            letters: CannedLetters::of(state, &fines),
            fines: std::sync::Arc::new(Mutex::new(fines)),
            pin: CannedLock::of(state, changes.clone()),
            changes,
            stopped: Mutex::new(false),
            person: Person::of(state)?,
        })
    }

    /// As the engine tells when what waits may be another list.
    fn told<T>(&self, outcome: Result<T, Problem>) -> Result<T, Problem> {
        if outcome.is_ok() {
            drop(self.changes.send(Change::Fines));
        }
        outcome
    }

    fn view(&self) -> SessionView {
        let signed_in = *lock(&self.signed_in);
        SessionView {
            person: signed_in.then(|| PersonView {
                name: "Mario Rossi".to_owned(),
            }),
            municipality: Some(MUNICIPALITY.to_owned()),
            connection: self.state.connection(),
        }
    }

    fn readable(&self) -> Result<(), Problem> {
        if self.state == State::StoreUnavailable {
            return Err(ProblemCode::StoreUnavailable.into());
        }
        self.pin.check()?;
        if !*lock(&self.signed_in) {
            return Err(ProblemCode::SignedOut.into());
        }
        Ok(())
    }

    fn find(&self, request: OpenFine) -> Result<Fine, Problem> {
        self.readable()?;
        let fines = lock(&self.fines);
        let found = fines.iter().find(|fine| fine.id == request.id).cloned();
        found.ok_or_else(|| ProblemCode::NotFound.into())
    }

    fn go_on(&self, fine: FineId, to: InstalmentsState) -> Result<InstalmentsView, Problem> {
        let fine = self.find(OpenFine { id: fine })?;
        reachable(self.state)?;
        self.instalments.step(fine.id, to);
        self.instalments.view(self.state, &fine)
    }

    fn kept(&self, name: &str) -> FileKept {
        FileKept {
            folder: "Scaricati".to_owned(),
            name: name.to_owned(),
            shown: self.state != State::Offline,
        }
    }

    /// Of a slip that has just come, and of a payment.
    fn news(&self, fines: &[FineRow]) -> Vec<FineNews> {
        if self.state != State::News {
            return Vec::new();
        }
        let one = |row: &FineRow| match row.state {
            FineState::Preavviso => Some(NewsKind::Arrived),
            FineState::Paid => Some(NewsKind::Paid),
            _ => None,
        };
        let news = |row: &FineRow| Some((row.id, one(row)?));
        fines
            .iter()
            .filter_map(news)
            .map(|(fine, what)| FineNews { fine, what })
            .collect()
    }
}

impl Citizen for CannedCitizen {
    fn lock(&self) -> &impl AppLock {
        &self.pin
    }

    async fn session(&self, _: Session) -> Result<SessionView, Problem> {
        self.state.wait().await;
        if let Some(trouble) = self.state.keyring() {
            return Err(trouble.into());
        }
        self.pin.check()?;
        Ok(self.view())
    }

    async fn sign_in(&self, _: SignIn) -> Result<SessionView, Problem> {
        let refusal = match self.state {
            State::ProviderDown => Some(ProblemCode::ProviderUnreachable),
            State::Cancelled => Some(ProblemCode::SignInCancelled),
            other => other.keyring(),
        };
        tokio::time::sleep(Duration::from_millis(800)).await;
        if let Some(code) = refusal {
            return Err(code.into());
        }
        *lock(&self.signed_in) = true;
        self.pin.forget();
        // Nobody listening is no failure.
        drop(self.changes.send(Change::Session));
        Ok(self.view())
    }

    async fn cancel_sign_in(&self, _: CancelSignIn) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn sign_out(&self, _: SignOut) -> Result<SessionView, Problem> {
        *lock(&self.signed_in) = false;
        drop(self.changes.send(Change::Session));
        Ok(self.view())
    }

    /// A first sync that never ends, so that it can be looked at.
    async fn sync_progress(&self, _: SyncProgress) -> Result<SyncProgressView, Problem> {
        let under_way = self.state == State::Syncing;
        let stopped = *lock(&self.stopped);
        Ok(SyncProgressView {
            running: under_way && !stopped,
            stopped,
            complete: !under_way,
            received: if under_way { 4_200 } else { 0 },
        })
    }

    async fn stop_sync(&self, _: StopSync) -> Result<Done, Problem> {
        *lock(&self.stopped) = true;
        drop(self.changes.send(Change::Fines));
        Ok(Done {})
    }

    async fn open_image(&self, request: OpenImage) -> Result<ImageView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        self.state.wait().await;
        if self.state == State::Offline {
            return Err(ProblemCode::ServerUnreachable.into());
        }
        let known = fine.evidence.iter().any(|image| image.id == request.id);
        let jpeg = picture(request.id).filter(|_| known);
        jpeg.map(|jpeg| ImageView { jpeg })
            .ok_or_else(|| ProblemCode::NotFound.into())
    }

    /// Says where the file would be; a development shell leaves nothing in its developer's folders.
    async fn export_calendar(&self, request: ExportCalendar) -> Result<FileKept, Problem> {
        if let Some(id) = request.fine {
            self.find(OpenFine { id })?;
        }
        Ok(self.kept("Scadenze delle multe.ics"))
    }

    async fn export_data(&self, _: ExportData) -> Result<FileKept, Problem> {
        self.readable()?;
        Ok(FileKept {
            shown: false,
            ..self.kept("Targa, i miei dati 30-04-2026.json")
        })
    }

    async fn open_collection(&self, request: OpenCollection) -> Result<Done, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        let collection = fine.collection.ok_or(ProblemCode::NotFound)?;
        collection.page.ok_or(ProblemCode::NotFound)?;
        Ok(Done {})
    }

    async fn refresh(&self, _: Refresh) -> Result<Done, Problem> {
        self.state.wait().await;
        match self.state {
            State::Offline => Err(ProblemCode::ServerUnreachable.into()),
            State::Expired => Err(ProblemCode::SessionExpired.into()),
            _ => {
                *lock(&self.stopped) = false;
                drop(self.changes.send(Change::Fines));
                Ok(Done {})
            }
        }
    }

    async fn list_fines(&self, _: ListFines) -> Result<FineList, Problem> {
        self.state.wait().await;
        self.readable()?;
        let fines: Vec<FineRow> = lock(&self.fines).iter().map(row).collect();
        let owed_today = fines
            .iter()
            .filter_map(|fine| fine.owed)
            .try_fold(Cents::ZERO, |sum, owed| sum.checked_add(owed.amount));
        Ok(FineList {
            today: today(),
            owed_today: owed_today.filter(|sum| *sum > Cents::ZERO),
            news: self.news(&fines),
            fines,
            complete: self.state != State::Syncing,
            connection: self.state.connection(),
        })
    }

    async fn waiting(&self, _: ShowWaiting) -> Result<WaitingList, Problem> {
        self.readable()?;
        let fines = lock(&self.fines);
        let household = self.person.household(&fines);
        waiting(&fines, &self.person.contacts(), &household)
    }

    async fn household(&self, _: ShowHousehold) -> Result<Household, Problem> {
        self.state.wait().await;
        self.readable()?;
        Ok(self.person.household(&lock(&self.fines)))
    }

    async fn add_vehicle(&self, request: AddVehicle) -> Result<Household, Problem> {
        self.readable()?;
        self.told(self.person.add(&request))?;
        Ok(self.person.household(&lock(&self.fines)))
    }

    async fn remove_vehicle(&self, request: RemoveVehicle) -> Result<Household, Problem> {
        self.readable()?;
        self.told(self.person.remove(&request))?;
        Ok(self.person.household(&lock(&self.fines)))
    }

    async fn contacts(&self, _: ShowContacts) -> Result<Contacts, Problem> {
        self.state.wait().await;
        self.readable()?;
        Ok(self.person.contacts())
    }

    async fn keep_contacts(&self, request: KeepContacts) -> Result<Contacts, Problem> {
        self.readable()?;
        self.told(self.person.keep(&request))
    }

    async fn send_code(&self, request: SendCode) -> Result<CodeSent, Problem> {
        self.readable()?;
        self.person.send_code(request)
    }

    async fn verify_address(&self, request: VerifyAddress) -> Result<Contacts, Problem> {
        self.readable()?;
        self.told(self.person.verify(&request))
    }

    async fn points(&self, request: ShowPoints) -> Result<PointsView, Problem> {
        self.state.wait().await;
        self.readable()?;
        points(&lock(&self.fines), request)
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        self.state.wait().await;
        found(&lock(&self.fines), self.state, &request)
    }

    async fn story(&self, request: ShowStory) -> Result<Story, Problem> {
        self.state.wait().await;
        story(&self.find(OpenFine { id: request.fine })?)
    }

    /// All on one page: there are few.
    async fn browse_fines(&self, request: BrowseFines) -> Result<FinePage, Problem> {
        self.state.wait().await;
        self.readable()?;
        let wanted = request.text.trim().to_lowercase();
        let shown = |row: &FineRow| {
            request.plate.is_none_or(|plate| plate == row.plate)
                && (request.states.is_empty() || request.states.contains(&row.state))
                && [row.plate.as_str(), &row.place]
                    .iter()
                    .any(|text| text.to_lowercase().contains(&wanted))
        };
        Ok(FinePage {
            today: today(),
            fines: lock(&self.fines).iter().map(row).filter(shown).collect(),
            next: None,
        })
    }

    async fn open_fine(&self, request: OpenFine) -> Result<FineView, Problem> {
        self.state.wait().await;
        let fine = self.find(request)?;
        let owed = shown_owed(&fine);
        let qr = match owed.filter(|_| fine.state.payable()) {
            Some(owed) => Some(qr(fine.notice_number, owed.amount)?),
            None => None,
        };
        Ok(FineView {
            id: fine.id,
            plate: fine.plate,
            place: fine.place,
            violation: fine.violation,
            state: fine.state,
            reference: fine.reference,
            points: fine.points,
            today: today(),
            owed,
            schedule: fine.schedule,
            notice_number: fine.notice_number.grouped(),
            creditor: fine.creditor.to_string(),
            iuv: fine.notice_number.iuv().to_string(),
            iban: Some(IBAN.to_owned()),
            evidence: fine.evidence,
            verbale: fine.verbale,
            collection: fine.collection,
            qr,
            receipt: fine.receipt,
            connection: self.state.connection(),
        })
    }

    /// The receipts come by themselves after two seconds, as from the server.
    async fn pay_fines(&self, request: PayFines) -> Result<Done, Problem> {
        let count = request.fines.len();
        if !(1..=CART_MOST).contains(&count) {
            let problem = Problem::invalid("fines", "out-of-range");
            return Err(problem.with("min", "1").with("max", CART_MOST.to_string()));
        }
        for id in &request.fines {
            let fine = self.find(OpenFine { id: *id })?;
            match (self.state, fine.state) {
                (State::Offline, _) => return Err(ProblemCode::ServerUnreachable.into()),
                (State::Expired, _) => return Err(ProblemCode::SessionExpired.into()),
                (_, FineState::Paid) => return Err(ProblemCode::AlreadyPaid.into()),
                (_, state) if !state.payable() => return Err(ProblemCode::NotPayable.into()),
                _ => (),
            }
        }
        let (fines, changes) = (self.fines.clone(), self.changes.clone());
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_secs(2)).await;
            let mut held = lock(&fines);
            for fine in held
                .iter_mut()
                .filter(|fine| request.fines.contains(&fine.id))
            {
                if let Ok(settled) = paid(fine.clone(), today()) {
                    *fine = settled;
                }
            }
            drop(held);
            drop(changes.send(Change::Fines));
        });
        Ok(Done {})
    }

    async fn keep_paper(&self, request: KeepPaper) -> Result<FileKept, Problem> {
        let fine = self.find(OpenFine { id: request.id })?;
        self.state.wait().await;
        let kind = match (request.paper, &fine.receipt) {
            (Paper::Notice, _) if !fine.state.payable() => {
                return Err(ProblemCode::NotPayable.into());
            }
            (Paper::Receipt, None) => return Err(ProblemCode::NotFound.into()),
            (Paper::Notice, _) => "Avviso",
            (Paper::Receipt, Some(_)) => "Quietanza",
        };
        Ok(self.kept(&format!("{kind} {}.pdf", fine.notice_number)))
    }

    async fn instalments(&self, request: Instalments) -> Result<InstalmentsView, Problem> {
        self.state.wait().await;
        let fine = self.find(OpenFine { id: request.fine })?;
        self.instalments.view(self.state, &fine)
    }

    async fn draft_instalments(
        &self,
        request: DraftInstalments,
    ) -> Result<InstalmentsView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        self.instalments.draft(&fine, request.typed);
        self.instalments.view(self.state, &fine)
    }

    async fn ask_instalments(&self, request: AskInstalments) -> Result<InstalmentsView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        reachable(self.state)?;
        self.instalments.ask(&fine)?;
        self.instalments.view(self.state, &fine)
    }

    async fn withdraw_instalments(
        &self,
        request: WithdrawInstalments,
    ) -> Result<InstalmentsView, Problem> {
        self.go_on(request.fine, InstalmentsState::Withdrawn)
    }

    async fn answer_offer(&self, request: AnswerOffer) -> Result<InstalmentsView, Problem> {
        let to = if request.accept {
            InstalmentsState::Accepted
        } else {
            InstalmentsState::Declined
        };
        self.go_on(request.fine, to)
    }

    async fn open_due(&self, request: OpenDue) -> Result<DueCode, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        due_code(&fine, request.number)
    }

    async fn open_letter(&self, request: OpenLetter) -> Result<LetterView, Problem> {
        self.state.wait().await;
        let fine = self.find(OpenFine { id: request.fine })?;
        self.letters.view(self.state, &fine, request.kind)
    }

    async fn keep_letter(&self, request: KeepLetter) -> Result<Done, Problem> {
        self.find(OpenFine { id: request.fine })?;
        self.letters.keep(request.fine, request.kind, request.typed);
        Ok(Done {})
    }

    async fn attach_file(&self, request: AttachFile) -> Result<LetterView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        self.letters.attach(&request)?;
        self.letters.view(self.state, &fine, request.kind)
    }

    async fn detach_file(&self, request: DetachFile) -> Result<LetterView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        self.letters.detach(fine.id, request.kind, request.id);
        self.letters.view(self.state, &fine, request.kind)
    }

    async fn send_letter(&self, request: SendLetter) -> Result<LetterView, Problem> {
        let fine = self.find(OpenFine { id: request.fine })?;
        reachable(self.state)?;
        self.letters.send(fine.id, request.kind)?;
        self.letters.view(self.state, &fine, request.kind)
    }

    async fn list_letters(&self, request: ListLetters) -> Result<Letters, Problem> {
        self.state.wait().await;
        self.find(OpenFine { id: request.fine })?;
        Ok(self.letters.list(self.state, request.fine))
    }

    async fn keep_attachment(&self, request: KeepAttachment) -> Result<FileKept, Problem> {
        self.find(OpenFine { id: request.fine })?;
        reachable(self.state)?;
        Ok(self.kept(&format!("{}.jpg", request.id)))
    }

    async fn quote(&self, request: QuoteRequest) -> Result<QuoteResponse, Problem> {
        quote(&request)
    }
}

fn row(fine: &Fine) -> FineRow {
    FineRow {
        id: fine.id,
        plate: fine.plate,
        hypothesis: fine.violation.hypothesis,
        place: fine.place.clone(),
        committed_at: fine.violation.committed_at,
        state: fine.state,
        owed: shown_owed(fine),
    }
}

/// What another body collects is not paid here.
pub(super) fn shown_owed(fine: &Fine) -> Option<OwedView> {
    match fine.collection {
        Some(_) => None,
        None => owed(fine.state, &fine.schedule),
    }
}
