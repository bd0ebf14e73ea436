//! What the creditor sends: `PaymentPositionModel` and its parts.
//!
//! No `Debug` here: these are people's names and codes.

use serde::{Deserialize, Serialize};

use super::NoticeNumber;
use crate::cents::Cents;
use crate::when::When;

/// Auxiliary digit the platform puts before an IUV that comes without its notice number.
const AUXILIARY_DIGIT: char = '3';

/// `PaymentPositionModel`, without its read-only fields.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentPosition {
    pub(crate) iupd: String,
    #[serde(rename = "type")]
    pub(crate) debtor_type: DebtorType,
    #[serde(default = "stand_in_by_default")]
    pub(crate) pay_stand_in: bool,
    pub(crate) fiscal_code: String,
    pub(crate) full_name: String,
    #[serde(flatten)]
    pub(crate) address: Address,
    pub(crate) switch_to_expired: bool,
    pub(crate) company_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) office_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) validity_date: Option<When>,
    #[serde(default)]
    pub(crate) payment_option: Vec<PaymentOption>,
}

fn stand_in_by_default() -> bool {
    true
}

/// A natural person (F) or a body (G).
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(crate) enum DebtorType {
    F,
    G,
}

impl DebtorType {
    /// The letter.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::F => "F",
            Self::G => "G",
        }
    }
}

/// Where the debtor is reached.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Address {
    #[serde(skip_serializing_if = "Option::is_none")]
    street_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    civic_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    province: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phone: Option<String>,
}

/// `PaymentOptionModel`: one way to pay, with its own notice number.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PaymentOption {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) nav: Option<NoticeNumber>,
    pub(crate) iuv: String,
    pub(crate) amount: Cents,
    pub(crate) description: String,
    pub(crate) is_partial_payment: bool,
    pub(crate) due_date: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) retention_date: Option<When>,
    #[serde(default)]
    pub(crate) transfer: Vec<Transfer>,
    #[serde(default, rename = "paymentOptionMetadata")]
    pub(crate) metadata: Vec<Metadata>,
}

impl PaymentOption {
    /// The number given, else the auxiliary digit before the IUV; nothing when that is not 18 digits.
    pub(crate) fn notice_number(&self) -> Option<NoticeNumber> {
        self.nav
            .clone()
            .or_else(|| NoticeNumber::parse(&format!("{AUXILIARY_DIGIT}{}", self.iuv)))
    }
}

/// `TransferModel`: to whom a part of the amount goes.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Transfer {
    #[serde(rename = "idTransfer")]
    pub(crate) id: String,
    pub(crate) amount: Cents,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) organization_fiscal_code: Option<String>,
    pub(crate) remittance_information: String,
    pub(crate) category: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) postal_iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) stamp: Option<Stamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) company_name: Option<String>,
    #[serde(default, rename = "transferMetadata")]
    pub(crate) metadata: Vec<Metadata>,
}

/// `Stamp`: a digital revenue stamp.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stamp {
    hash_document: String,
    #[serde(rename = "stampType")]
    kind: String,
    provincial_residence: String,
}

/// A key and its value.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Metadata {
    pub(crate) key: String,
    pub(crate) value: String,
}
