//! What the citizen's screens may ask.

use serde::{Deserialize, Serialize};
use targa_domain::tariff::Accessory;
use targa_domain::{Cents, Date, DateTime, HypothesisId, Plate, Schedule, Violation};

use super::household::{AddVehicle, Household, RemoveVehicle, ShowHousehold};
use super::instalments::{
    AnswerOffer, AskInstalments, DraftInstalments, DueCode, Instalments, InstalmentsView, OpenDue,
    WithdrawInstalments,
};
use super::kiosk::{LookUp, LookUpView};
use super::letters::{
    AttachFile, DetachFile, FileDetached, KeepAttachment, KeepLetter, LetterView, Letters,
    ListLetters, OpenLetter, SendLetter,
};
use super::list::{commands, replies};
use super::lock::{AppLock, LOCK_COMMANDS};
use super::payment::{PayFines, PaymentUnderWay};
use super::points::{PointsView, ShowPoints};
use super::reach::{KeepContacts, SendCode, ShowContacts, VerifyAddress};
use super::scan::{CodeRead, ReadCode};
use super::send::{KeepLegalFact, ListLegalFacts};
use super::shared::{
    CancelSignIn, Connection, Done, OwedView, QrView, Session, SessionView, SignIn, SignOut,
};
use super::story::{ShowStory, Story};
use super::waiting::{ShowWaiting, WaitingList};
use crate::api::{CodeSent, Contacts};
use crate::api::{
    Collection, Evidence, FineState, LegalFacts, QuoteRequest, QuoteResponse, Receipt, Verbale,
};
use crate::{EvidenceId, FineId};

commands! {
    /// What the citizen's screens may ask; the engine answers every one.
    Citizen has AppLock in lock with LOCK_COMMANDS, names in CITIZEN_COMMANDS {
        "session" session(Session) -> SessionView;
        "sign-in" sign_in(SignIn) -> SessionView;
        "cancel-sign-in" cancel_sign_in(CancelSignIn) -> Done;
        "sign-out" sign_out(SignOut) -> SessionView;
        "refresh" refresh(Refresh) -> Done;
        "sync-progress" sync_progress(SyncProgress) -> SyncProgressView;
        "stop-sync" stop_sync(StopSync) -> Done;
        "list-fines" list_fines(ListFines) -> FineList;
        "waiting" waiting(ShowWaiting) -> WaitingList;
        "household" household(ShowHousehold) -> Household;
        "add-vehicle" add_vehicle(AddVehicle) -> Household;
        "remove-vehicle" remove_vehicle(RemoveVehicle) -> Household;
        "contacts" contacts(ShowContacts) -> Contacts;
        "keep-contacts" keep_contacts(KeepContacts) -> Contacts;
        "send-code" send_code(SendCode) -> CodeSent;
        "verify-address" verify_address(VerifyAddress) -> Contacts;
        "points" points(ShowPoints) -> PointsView;
        "look-up" look_up(LookUp) -> LookUpView;
        "read-code" read_code(ReadCode) -> CodeRead;
        "browse-fines" browse_fines(BrowseFines) -> FinePage;
        "open-fine" open_fine(OpenFine) -> FineView;
        "story" story(ShowStory) -> Story;
        "legal-facts" legal_facts(ListLegalFacts) -> LegalFacts;
        "keep-legal-fact" keep_legal_fact(KeepLegalFact) -> FileKept;
        "pay-fines" pay_fines(PayFines) -> Done;
        "open-image" open_image(OpenImage) -> ImageView;
        "export-calendar" export_calendar(ExportCalendar) -> FileKept;
        "export-data" export_data(ExportData) -> FileKept;
        "quote" quote(QuoteRequest) -> QuoteResponse;
        "keep-paper" keep_paper(KeepPaper) -> FileKept;
        "open-collection" open_collection(OpenCollection) -> Done;
        "instalments" instalments(Instalments) -> InstalmentsView;
        "draft-instalments" draft_instalments(DraftInstalments) -> InstalmentsView;
        "ask-instalments" ask_instalments(AskInstalments) -> InstalmentsView;
        "withdraw-instalments" withdraw_instalments(WithdrawInstalments) -> InstalmentsView;
        "answer-offer" answer_offer(AnswerOffer) -> InstalmentsView;
        "open-due" open_due(OpenDue) -> DueCode;
        "open-letter" open_letter(OpenLetter) -> LetterView;
        "keep-letter" keep_letter(KeepLetter) -> Done;
        "attach-file" attach_file(AttachFile) -> LetterView;
        "detach-file" detach_file(DetachFile) -> FileDetached;
        "send-letter" send_letter(SendLetter) -> LetterView;
        "list-letters" list_letters(ListLetters) -> Letters;
        "keep-attachment" keep_attachment(KeepAttachment) -> FileKept;
    }
}

replies! {
    "refresh" Refresh => Done;
    "list-fines" ListFines => FineList;
    "browse-fines" BrowseFines => FinePage;
    "open-fine" OpenFine => FineView;
    "sync-progress" SyncProgress => SyncProgressView;
    "stop-sync" StopSync => Done;
    "open-image" OpenImage => ImageView;
    "export-calendar" ExportCalendar => FileKept;
    "export-data" ExportData => FileKept;
    "keep-paper" KeepPaper => FileKept;
    "open-collection" OpenCollection => Done;
}

/// Fetches what changed, now.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Refresh {}

/// How far has the sync come?
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct SyncProgress {}

/// Stops fetching, at the page that is under way. `refresh` goes on from there.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct StopSync {}

/// How far the sync has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncProgressView {
    /// Pages are coming.
    pub running: bool,
    /// The user has stopped it.
    pub stopped: bool,
    /// Everything the server had is here.
    pub complete: bool,
    /// Fines and vehicles received since this sync began.
    pub received: u64,
}

/// An image of a fine: from this device, or from the server the first time.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenImage {
    /// Of which fine.
    pub fine: FineId,
    /// Which.
    pub id: EvidenceId,
}

/// An image, for a data URL.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImageView {
    /// `image/jpeg` in base64 (RFC 4648, with padding).
    pub jpeg: String,
}

impl std::fmt::Debug for ImageView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ImageView(…)")
    }
}

/// Puts deadlines for the user's own calendar (RFC 5545) into their folder: sums and days, nothing
/// else. Needs no network.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ExportCalendar {
    /// Of one fine; of all that are to be paid without it.
    #[serde(default)]
    pub fine: Option<FineId>,
}

/// Puts all that this device knows of the user into their folder, as JSON. Needs no network.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ExportData {}

/// Opens the page of the body that collects this fine, in the system browser.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenCollection {
    /// Of which fine.
    pub fine: FineId,
}

/// My fines from the cache, newest first.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ListFines {}

/// A page of my fines from the cache, newest first: lists of any length, searched and filtered.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct BrowseFines {
    /// Where the last page ended; from the newest without it.
    #[serde(default)]
    pub after: Option<ListCursor>,
    /// How many, 50 if it is not said, 200 at most.
    #[serde(default)]
    pub limit: Option<u16>,
    /// Only of this plate.
    #[serde(default)]
    pub plate: Option<Plate>,
    /// Only in these states; in any if none is named.
    #[serde(default)]
    pub states: Vec<FineState>,
    /// Only with this in plate, place, reference or notice number.
    #[serde(default)]
    pub text: String,
}

impl std::fmt::Debug for BrowseFines {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BrowseFines")
            .field("limit", &self.limit)
            .field("states", &self.states)
            .finish_non_exhaustive()
    }
}

/// A place in a list. Opaque to screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ListCursor(pub String);

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinePage {
    /// The day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Newest first.
    pub fines: Vec<FineRow>,
    /// Where the next page begins; none if this is the last.
    pub next: Option<ListCursor>,
}

/// One fine from the cache.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenFine {
    /// Which.
    pub id: FineId,
}

/// Puts a paper about a fine into the person's own folder as PDF, and shows it. Needs no network.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct KeepPaper {
    /// About which fine.
    pub id: FineId,
    /// Which paper.
    pub paper: Paper,
}

/// What a citizen may want on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Paper {
    /// What is to be paid: the avviso.
    Notice,
    /// What was paid: the quietanza.
    Receipt,
}

/// Where a file was put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileKept {
    /// The folder's own name, without where it is.
    pub folder: String,
    /// The file's name.
    pub name: String,
    /// Whether a program shows it now.
    pub shown: bool,
}

/// The desk: what is owed now, and the fines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FineList {
    /// The day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Sum of what is owed today; none when nothing is.
    pub owed_today: Option<Cents>,
    /// Newest first.
    pub fines: Vec<FineRow>,
    /// What happened since the user last looked, newest first.
    #[serde(default)]
    pub news: Vec<FineNews>,
    /// What may be paid already: of these a checkout was opened a moment ago.
    #[serde(default)]
    pub paying: Vec<PaymentUnderWay>,
    /// False until a first sync has ended: an empty list then says nothing.
    pub complete: bool,
    /// How fresh this is.
    pub connection: Connection,
}

/// Something that happened to a fine that has not been opened since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FineNews {
    /// To which.
    pub fine: FineId,
    /// What.
    pub what: NewsKind,
}

/// What may happen while the user does not look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NewsKind {
    /// The fine was not there before.
    Arrived,
    /// It was paid: the quietanza is there.
    Paid,
}

/// A fine in the list: told apart by what happened, where and when, and by its plate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FineRow {
    /// Key.
    pub id: FineId,
    /// Plate.
    pub plate: Plate,
    /// What happened: the tariff row, whose text is in the locale.
    pub hypothesis: HypothesisId,
    /// Where.
    pub place: String,
    /// When.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub committed_at: DateTime,
    /// Where the case stands.
    pub state: FineState,
    /// What is owed today; none when nothing is.
    pub owed: Option<OwedView>,
}

/// One fine, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FineView {
    /// Key.
    pub id: FineId,
    /// Plate.
    pub plate: Plate,
    /// Where.
    pub place: String,
    /// What happened, and when.
    pub violation: Violation,
    /// Where the case stands.
    pub state: FineState,
    /// Number of the preavviso or verbale.
    pub reference: String,
    /// Points taken from the driver's licence.
    pub points: u8,
    /// What the law provides besides money and points.
    #[serde(default)]
    pub accessory: Option<Accessory>,
    /// The violation is one of those for which a licence with few points left is suspended (art. 218-ter CdS).
    #[serde(default)]
    pub short_suspension: bool,
    /// The day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// What is owed today; none when nothing is.
    pub owed: Option<OwedView>,
    /// Every amount with its days and article.
    pub schedule: Schedule,
    /// Numero avviso in groups of four, for reading and copying.
    pub notice_number: String,
    /// Fiscal code of the creditor.
    pub creditor: String,
    /// IUV: how the payment is found again.
    pub iuv: String,
    /// The account that a payment is credited to, in groups of four, once known.
    #[serde(default)]
    pub iban: Option<String>,
    /// Images, in the order they were taken; each is fetched when it is looked at.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// The verbale that followed an unpaid preavviso.
    #[serde(default)]
    pub verbale: Option<Verbale>,
    /// Present while another body collects what was not paid in time.
    #[serde(default)]
    pub collection: Option<Collection>,
    /// The code to pay with; none when nothing is owed.
    pub qr: Option<QrView>,
    /// Present once pagoPA has said so.
    pub receipt: Option<Receipt>,
    /// Present while it may be paid already: a checkout was opened a moment ago.
    #[serde(default)]
    pub paying: Option<PaymentUnderWay>,
    /// How fresh this is.
    pub connection: Connection,
}
