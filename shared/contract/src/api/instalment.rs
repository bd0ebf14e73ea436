//! Paying in instalments (art. 202-bis): asked by the citizen, decided by the office, paid due by due.

use serde::{Deserialize, Serialize};
use targa_domain::instalments::Plan;
use targa_domain::{Cents, Date};
use targa_pagopa::NoticeNumber;

use super::Receipt;
use crate::{FineId, InstalmentsId};

/// Body of `PUT /v1/instalment-requests/{id}`. Asking gives up the appeal and the discount. Safe to repeat; other
/// content under the same id is a conflict.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InstalmentsAsked {
    /// What is to be paid in instalments.
    pub fine: FineId,
    /// In how many.
    pub number: u16,
    /// Taxable income of the household's last declaration, in cents.
    pub income: Cents,
    /// Relatives living together with the applicant.
    pub relatives: u8,
}

// An income is personal: it does not print.
impl std::fmt::Debug for InstalmentsAsked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "InstalmentsAsked({}, {})", self.fine, self.number)
    }
}

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum InstalmentsState {
    /// The office is to answer.
    Submitted,
    /// The office offers another number: the citizen is to answer.
    CounterProposed,
    /// Granted; the notices of the dues are being made payable.
    Accepted,
    /// The dues can be paid.
    Active,
    /// Every due is paid.
    PaidOff,
    /// Dues stayed unpaid: the plan is over.
    Lapsed,
    /// Refused by the office, or by its silence.
    Refused,
    /// The citizen did not take what was offered, or said nothing.
    Declined,
    /// Taken back by the citizen.
    Withdrawn,
    /// The fine was paid otherwise, or annulled.
    Over,
}

impl InstalmentsState {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Submitted,
        Self::CounterProposed,
        Self::Accepted,
        Self::Active,
        Self::PaidOff,
        Self::Lapsed,
        Self::Refused,
        Self::Declined,
        Self::Withdrawn,
        Self::Over,
    ];

    /// The code, as on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::CounterProposed => "counter-proposed",
            Self::Accepted => "accepted",
            Self::Active => "active",
            Self::PaidOff => "paid-off",
            Self::Lapsed => "lapsed",
            Self::Refused => "refused",
            Self::Declined => "declined",
            Self::Withdrawn => "withdrawn",
            Self::Over => "over",
        }
    }
}

/// A request and where it stands: for who asked and for the office, nobody else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstalmentsRequest {
    /// Key.
    pub id: InstalmentsId,
    /// As it was asked.
    pub asked: InstalmentsAsked,
    /// Where it stands.
    pub state: InstalmentsState,
    /// The plan as asked; as offered once the office has offered another; as granted once it was.
    pub plan: Plan,
    /// Day it was asked.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub asked_on: Date,
    /// Last day for whoever is to answer: the office, whose silence is a refusal, or the citizen on an offer.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub answer_by: Date,
    /// The office's words when it refused or offered something else; none when it was silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Number of the request in the municipality's protocol register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<String>,
}

// The office's words are about a person: they do not print.
impl std::fmt::Debug for InstalmentsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InstalmentsRequest")
            .field("id", &self.id)
            .field("asked", &self.asked)
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// Answer of `GET /v1/instalment-requests`: all of the caller's, newest first; a person has few.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstalmentsRequests {
    /// The requests.
    pub requests: Vec<InstalmentsRequest>,
}

/// Body of `PUT /v1/instalment-requests/{id}/answer`: the citizen on an offer. Safe to repeat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OfferAnswer {
    /// Whether the plan offered is taken.
    pub accept: bool,
}

/// Body of `PUT /v1/office/instalment-requests/{id}/decision`. Safe to repeat.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "decision", rename_all = "kebab-case", deny_unknown_fields)]
pub enum InstalmentsDecision {
    /// As asked.
    Accept,
    /// Another number of instalments.
    CounterPropose {
        /// How many.
        number: u16,
        /// Why, for the citizen: 1 to 1,000 characters.
        reason: String,
    },
    /// No instalments.
    Refuse {
        /// Why, for the citizen: 1 to 1,000 characters.
        reason: String,
    },
}

// The office's words are about a person: they do not print.
impl std::fmt::Debug for InstalmentsDecision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Accept => "Accept",
            Self::CounterPropose { .. } => "CounterPropose(hidden)",
            Self::Refuse { .. } => "Refuse(hidden)",
        })
    }
}

/// A plan that runs or was paid off, as part of its fine: while it runs only its dues can be paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FinePlan {
    /// Day it was granted.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub granted_on: Date,
    /// First to last.
    pub dues: Vec<Due>,
}

impl FinePlan {
    /// The first that is not paid: what is to be paid next.
    pub fn next(&self) -> Option<&Due> {
        self.dues.iter().find(|due| due.receipt.is_none())
    }
}

/// One instalment with what it is paid with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// 1 for the first.
    pub number: u16,
    /// Last day in time.
    #[serde(with = "targa_domain::calendar::iso::date")]
    #[cfg_attr(feature = "schema", schemars(with = "Date"))]
    pub due: Date,
    /// What is paid, in cents; of a due that was paid short, what is missing.
    pub amount: Cents,
    /// What came before and was too little, in cents: the due was both together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_account: Option<Cents>,
    /// Numero avviso to pay it with.
    pub notice_number: NoticeNumber,
    /// The platform takes its payment.
    pub payable: bool,
    /// Present once pagoPA has said that it is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<Receipt>,
}
