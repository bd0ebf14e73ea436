//! What the officer's screens may ask.

use serde::{Deserialize, Serialize};
use targa_domain::violation::VehicleKind;
use targa_domain::{Cents, Date, DateTime, HypothesisId, Schedule};

use super::delivery::Delivery;
use super::draft::{AttachImage, DetachImage, DiscardDraft, ImageRow, Images, KeepDraft};
use super::list::{commands, replies};
use super::lock::{AppLock, LOCK_COMMANDS};
use super::shared::{CancelSignIn, Done, QrView, Session, SessionView, SignIn, SignOut};
use crate::FineId;

commands! {
    /// What the officer's screens may ask; the engine answers every one.
    Officer has AppLock in lock with LOCK_COMMANDS, names in OFFICER_COMMANDS {
        "session" session(Session) -> SessionView;
        "sign-in" sign_in(SignIn) -> SessionView;
        "cancel-sign-in" cancel_sign_in(CancelSignIn) -> Done;
        "sign-out" sign_out(SignOut) -> SessionView;
        "officer-desk" desk(OfficerDesk) -> OfficerDeskView;
        "search-tariff" search_tariff(SearchTariff) -> TariffHits;
        "price-preavviso" price_preavviso(PricePreavviso) -> PreavvisoPrice;
        "issue-preavviso" issue_preavviso(IssuePreavviso) -> IssuedView;
        "open-preavviso" open_preavviso(OpenPreavviso) -> IssuedView;
        "correct-preavviso" correct_preavviso(CorrectPreavviso) -> IssuedView;
        "resend-preavviso" resend_preavviso(ResendPreavviso) -> IssuedView;
        "withdraw-preavviso" withdraw_preavviso(WithdrawPreavviso) -> IssuedView;
        "keep-draft" keep_draft(KeepDraft) -> Done;
        "discard-draft" discard_draft(DiscardDraft) -> Done;
        "attach-image" attach_image(AttachImage) -> Images;
        "detach-image" detach_image(DetachImage) -> Done;
    }
}

replies! {
    "officer-desk" OfficerDesk => OfficerDeskView;
    "search-tariff" SearchTariff => TariffHits;
    "price-preavviso" PricePreavviso => PreavvisoPrice;
    "issue-preavviso" IssuePreavviso => IssuedView;
    "open-preavviso" OpenPreavviso => IssuedView;
    "correct-preavviso" CorrectPreavviso => IssuedView;
    "resend-preavviso" ResendPreavviso => IssuedView;
    "withdraw-preavviso" WithdrawPreavviso => IssuedView;
    "keep-draft" KeepDraft => Done;
    "discard-draft" DiscardDraft => Done;
    "attach-image" AttachImage => Images;
    "detach-image" DetachImage => Done;
}

/// What the first screen needs.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct OfficerDesk {}

/// The first screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerDeskView {
    /// Key for the next preavviso, made by the engine: a doubled tap sends it twice and issues once.
    pub draft: FineId,
    /// The last place written, offered again.
    pub last_place: Option<String>,
    /// Tariff rows offered by picture and word.
    pub favourites: Vec<TariffHit>,
    /// Leased notice numbers left: how many preavvisi can be issued offline.
    pub numbers_left: u32,
    /// What was issued on this device, newest first.
    pub issued: Vec<IssuedRow>,
    /// What was being written when the app was left; its key is then `draft`.
    #[serde(default)]
    pub kept: Option<KeepDraft>,
    /// Records of this officer on this device could not be read and were set aside: the office
    /// must be told, and the device looked at.
    #[serde(default)]
    pub unreadable_outbox: bool,
}

/// Tariff rows by words an officer would type ("rosso", "ztl", "telefono").
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SearchTariff {
    /// The words.
    pub words: String,
}

/// What a search found, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TariffHits {
    /// The rows.
    pub rows: Vec<TariffHit>,
}

/// A tariff row; its text is in the locale under its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TariffHit {
    /// Key.
    pub hypothesis: HypothesisId,
    /// Minimum of the sanction: what is due within 60 days.
    pub minimum: Cents,
    /// Points.
    pub points: u8,
}

/// What a preavviso would say, before it is issued.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PricePreavviso {
    /// What happened.
    pub hypothesis: HypothesisId,
    /// To which kind of vehicle.
    pub vehicle: VehicleKind,
}

/// The price bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreavvisoPrice {
    /// The day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Every amount with its days and article.
    pub schedule: Schedule,
    /// Points.
    pub points: u8,
}

/// Issues one preavviso. When the reply is there, it is on disk: it will not be lost.
#[derive(Clone, Serialize, Deserialize)]
pub struct IssuePreavviso {
    /// The desk's `draft` key.
    pub id: FineId,
    /// Plate as typed.
    pub plate: String,
    /// Kind of vehicle.
    pub vehicle: VehicleKind,
    /// What happened.
    pub hypothesis: HypothesisId,
    /// Where.
    pub place: String,
}

impl std::fmt::Debug for IssuePreavviso {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IssuePreavviso")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// Issues a refused preavviso anew with other content, under a new key, number and signature. The
/// fact keeps its moment; the refused record is withdrawn.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CorrectPreavviso {
    /// The refused one.
    pub refused: FineId,
    /// What it should have said.
    pub slip: IssuePreavviso,
}

/// Sends a refused preavviso once more as it is, signed anew: for a chain that the office did not
/// take.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ResendPreavviso {
    /// Which.
    pub id: FineId,
}

/// Gives a refused preavviso up. The record stays on the device.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct WithdrawPreavviso {
    /// Which.
    pub id: FineId,
}

/// Shows one that was issued on this device.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenPreavviso {
    /// Which.
    pub id: FineId,
}

/// An issued preavviso in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedRow {
    /// Key.
    pub id: FineId,
    /// Plate.
    pub plate: String,
    /// What happened.
    pub hypothesis: HypothesisId,
    /// Where.
    pub place: String,
    /// When.
    #[serde(with = "targa_domain::calendar::iso::date_time")]
    pub issued_at: DateTime,
    /// How far it got.
    pub delivery: Delivery,
}

/// An issued preavviso: what the slip says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedView {
    /// The row.
    pub row: IssuedRow,
    /// Day for which amounts are given.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// Every amount with its days and article.
    pub schedule: Schedule,
    /// Numero avviso in groups of four.
    pub notice_number: String,
    /// Fiscal code of the creditor.
    pub creditor: String,
    /// The code on the slip.
    pub qr: QrView,
    /// Images taken of it, in their order.
    #[serde(default)]
    pub images: Vec<ImageRow>,
}
