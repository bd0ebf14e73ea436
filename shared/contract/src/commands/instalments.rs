//! Paying in instalments: a plan of one's own, the request, the office's answer, the dues.

use serde::{Deserialize, Serialize};
use targa_domain::{Cents, Date};

use super::list::replies;
use super::shared::{Connection, QrView};
use crate::api::InstalmentsState;
use crate::{FineId, Problem};

/// How does a fine stand to instalments? Never asks the network.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Instalments {
    /// Which.
    pub fine: FineId,
}

/// Keeps what is chosen so far on this device, and says the plan that it makes. Nothing is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DraftInstalments {
    /// Of which fine.
    pub fine: FineId,
    /// What is chosen.
    pub typed: InstalmentsTyped,
}

/// Sends the request that is kept. Asking gives up the discount and the appeal.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AskInstalments {
    /// For which fine.
    pub fine: FineId,
}

/// Takes back a request that was not decided.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct WithdrawInstalments {
    /// For which fine.
    pub fine: FineId,
}

/// Answers the office's offer.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct AnswerOffer {
    /// For which fine.
    pub fine: FineId,
    /// Whether the plan offered is taken.
    pub accept: bool,
}

/// The code of one due of a plan. Needs no network.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct OpenDue {
    /// Of which fine.
    pub fine: FineId,
    /// 1 for the first.
    pub number: u16,
}

replies! {
    "instalments" Instalments => InstalmentsView;
    "draft-instalments" DraftInstalments => InstalmentsView;
    "ask-instalments" AskInstalments => InstalmentsView;
    "withdraw-instalments" WithdrawInstalments => InstalmentsView;
    "answer-offer" AnswerOffer => InstalmentsView;
    "open-due" OpenDue => DueCode;
}

/// What a person has chosen, as it was typed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentsTyped {
    /// In how many.
    pub number: u16,
    /// Taxable income, as it was written.
    #[serde(default)]
    pub income: String,
    /// Relatives living together with the applicant.
    #[serde(default)]
    pub relatives: u8,
}

// An income is personal: it does not print.
impl std::fmt::Debug for InstalmentsTyped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("InstalmentsTyped(…)")
    }
}

/// How a fine stands to instalments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentsView {
    /// The day for which all of it holds.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub today: Date,
    /// What can be asked for; none where nothing can be, or no more.
    #[serde(default)]
    pub asking: Option<AskingView>,
    /// Why nothing can be asked for.
    #[serde(default)]
    pub barred: Option<InstalmentsBarred>,
    /// The newest request, if one was ever made.
    #[serde(default)]
    pub request: Option<RequestView>,
    /// The plan that runs.
    #[serde(default)]
    pub running: Option<RunningView>,
    /// How fresh this is.
    pub connection: Connection,
}

/// Why no instalments can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InstalmentsBarred {
    /// There is no verbale yet, or it was not notified.
    NotNotified,
    /// Nothing is owed any more.
    Settled,
    /// Another body collects it.
    Collected,
    /// The sum is not above 200 euro.
    SumTooSmall,
    /// The thirty days are over.
    TooLate,
    /// A request is open, or a plan runs.
    Asked,
}

impl InstalmentsBarred {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::NotNotified,
        Self::Settled,
        Self::Collected,
        Self::SumTooSmall,
        Self::TooLate,
        Self::Asked,
    ];

    /// The code, as on the wire and in the locale files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotNotified => "not-notified",
            Self::Settled => "settled",
            Self::Collected => "collected",
            Self::SumTooSmall => "sum-too-small",
            Self::TooLate => "too-late",
            Self::Asked => "asked",
        }
    }
}

/// What can be asked for, and what is chosen of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskingView {
    /// Last day to ask.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub until: Date,
    /// What is repaid.
    pub sum: Cents,
    /// Fewest instalments.
    pub least: u16,
    /// Most instalments: as many as the law allows for this sum, each of a hundred euro at least.
    pub most: u16,
    /// The income limit of a household with so many relatives.
    pub income_limit: Cents,
    /// What is chosen.
    pub typed: InstalmentsTyped,
    /// The plan it makes.
    pub plan: PlanView,
    /// What is wrong with it, once something was typed: `field` is `income`.
    #[serde(default)]
    pub wrong: Option<Problem>,
    /// What asking gives up.
    pub gives_up: GivenUp,
    /// It was sent, and no answer came: nobody knows whether the office has it. It can be sent again, not changed.
    pub under_way: bool,
}

/// What is given up by asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenUp {
    /// The sum with the discount, while it can still be paid.
    #[serde(default)]
    pub discounted: Option<Cents>,
    /// Last day at that sum.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    pub discounted_until: Option<Date>,
    /// Last day for the appeal to the Prefetto.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub prefetto_until: Date,
    /// Last day for the appeal to the Giudice di pace.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub giudice_until: Date,
}

/// A plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanView {
    /// Its interest.
    pub interest: Cents,
    /// The instalments, first to last.
    pub instalments: Vec<InstalmentRow>,
}

/// One instalment of a plan that was not granted: its day runs from the day it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstalmentRow {
    /// 1 for the first.
    pub number: u16,
    /// Last day in time.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub due: Date,
    /// What is paid.
    pub amount: Cents,
}

/// A request as it stands.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestView {
    /// Where it stands.
    pub state: InstalmentsState,
    /// The plan as asked, offered or granted.
    pub plan: PlanView,
    /// How many were asked for.
    pub asked_for: u16,
    /// Day it was asked.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub asked_on: Date,
    /// Last day for whoever is to answer.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub answer_by: Date,
    /// The office's words.
    #[serde(default)]
    pub reason: Option<String>,
    /// Its number in the protocol register.
    #[serde(default)]
    pub protocol: Option<String>,
}

impl std::fmt::Debug for RequestView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RequestView({})", self.state.as_str())
    }
}

/// A plan that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunningView {
    /// First to last.
    pub dues: Vec<DueView>,
    /// The plan is over unless something is paid by this day; none once all is paid.
    #[serde(default, with = "targa_domain::calendar::iso::maybe_date")]
    pub lapses_after: Option<Date>,
    /// A due is overdue, or that day is near.
    pub warn: bool,
}

/// A due of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueView {
    /// 1 for the first.
    pub number: u16,
    /// Last day in time.
    #[serde(with = "targa_domain::calendar::iso::date")]
    pub due: Date,
    /// What is paid; of a due that was paid short, what is missing.
    pub amount: Cents,
    /// What came before and was too little: the due was both together.
    #[serde(default)]
    pub on_account: Option<Cents>,
    /// How it stands.
    pub standing: DueStanding,
}

/// How a due stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueStanding {
    /// Paid.
    Paid,
    /// Its day is over.
    Overdue,
    /// It can be paid.
    Payable,
    /// Its notice is being made payable.
    Preparing,
}

impl DueStanding {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Paid, Self::Overdue, Self::Payable, Self::Preparing];

    /// The code, as on the wire and in the locale files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Paid => "paid",
            Self::Overdue => "overdue",
            Self::Payable => "payable",
            Self::Preparing => "preparing",
        }
    }
}

/// What a due is paid with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueCode {
    /// Numero avviso in groups of four.
    pub notice_number: String,
    /// The code.
    pub qr: QrView,
}
