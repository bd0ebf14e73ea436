//! A notification, and where it is at a moment.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde_json::{Map, Value};

use super::plan::{Plan, Way};

const DAY: SignedDuration = SignedDuration::from_hours(24);
/// After acceptance nothing happens for a moment.
const SETTING_OUT: SignedDuration = SignedDuration::from_mins(1);

/// What a sender asked for, as far as the sandbox reads it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Request {
    #[serde(rename = "paProtocolNumber")]
    pub(super) protocol_number: String,
    #[serde(rename = "idempotenceToken")]
    pub(super) token: Option<String>,
    subject: String,
    sender_tax_id: String,
    sender_denomination: String,
    taxonomy_code: String,
    physical_communication_type: CommunicationType,
    notification_fee_policy: FeePolicy,
    pub(super) pa_fee: Option<i64>,
    pub(super) vat: Option<i64>,
    pub(super) recipients: Vec<Recipient>,
    pub(super) documents: Vec<Document>,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum CommunicationType {
    ArRegisteredLetter,
    #[serde(rename = "REGISTERED_LETTER_890")]
    Judicial,
}

#[derive(Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum FeePolicy {
    FlatRate,
    DeliveryMode,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Recipient {
    #[serde(rename = "taxId")]
    pub(super) fiscal_code: String,
    denomination: String,
    pub(super) digital_domicile: Option<Value>,
    pub(super) physical_address: Option<Value>,
    #[serde(default)]
    pub(super) payments: Vec<Payment>,
}

#[derive(Deserialize)]
pub(super) struct Payment {
    #[serde(rename = "pagoPa")]
    pub(super) pagopa: Option<PagopaPayment>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PagopaPayment {
    pub(super) notice_code: String,
    pub(super) creditor_tax_id: String,
}

#[derive(Deserialize)]
pub(super) struct Document {
    pub(super) digests: Digests,
    #[serde(rename = "ref")]
    pub(super) place: Place,
}

#[derive(Deserialize)]
pub(super) struct Digests {
    pub(super) sha256: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Place {
    pub(super) key: String,
    pub(super) version_token: String,
}

impl Request {
    /// The document's limits that a client may well break.
    pub(super) fn check(&self) -> Result<(), &'static str> {
        let long = |text: &str, most| text.chars().count() > most;
        let code = self.taxonomy_code.as_bytes();
        if long(&self.subject, 134) {
            return Err("subject is longer than 134 characters");
        }
        if long(&self.protocol_number, 256) {
            return Err("paProtocolNumber is longer than 256 characters");
        }
        let printable = |text: &str| text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        let token = self.token.as_deref().unwrap_or_default();
        if long(token, 256) || !printable(token) {
            return Err("idempotenceToken has at most 256 characters of ASCII");
        }
        if code.len() != 7 || !code[..6].iter().all(u8::is_ascii_digit) {
            return Err("taxonomyCode has six digits and a letter");
        }
        let sender = self.sender_tax_id.as_bytes();
        if sender.len() != 11 || !sender.iter().all(u8::is_ascii_digit) {
            return Err("senderTaxId has eleven digits");
        }
        if long(&self.sender_denomination, 88) {
            return Err("senderDenomination is longer than 88 characters");
        }
        if self.recipients.is_empty() || self.documents.is_empty() {
            return Err("at least one recipient and one document");
        }
        if self.recipients.iter().any(|r| long(&r.denomination, 88)) {
            return Err("denomination is longer than 88 characters");
        }
        let by_mode = matches!(self.notification_fee_policy, FeePolicy::DeliveryMode);
        if by_mode && (self.pa_fee.is_none() || self.vat.is_none()) {
            return Err("paFee and vat are needed with DELIVERY_MODE");
        }
        Ok(())
    }

    /// The letter, as the timeline names it.
    pub(super) const fn product(&self) -> &'static str {
        match self.physical_communication_type {
            CommunicationType::ArRegisteredLetter => "AR",
            CommunicationType::Judicial => "890",
        }
    }
}

/// A request, and the notification it becomes.
pub(super) struct Notification {
    /// Name of the request.
    pub(super) id: String,
    pub(super) iun: String,
    pub(super) request: Request,
    /// The same, as it came.
    pub(super) sent: Map<String, Value>,
    pub(super) received: Timestamp,
    pub(super) plan: Plan,
    pub(super) viewed: Option<Timestamp>,
    /// Legal facts that were asked for while they lay in the archive.
    pub(super) asked_archive: BTreeSet<String>,
}

impl Notification {
    pub(super) fn way(&self) -> Way {
        let digital = self.request.recipients[0].digital_domicile.is_some();
        let own = if digital { Way::Digital } else { Way::Paper };
        self.plan.way.unwrap_or(own)
    }

    /// When the request is, or was, looked at.
    pub(super) fn validated(&self) -> Timestamp {
        let seconds = self.plan.accepted_after_seconds.into();
        self.received + SignedDuration::from_secs(seconds)
    }

    pub(super) fn accepted(&self, now: Timestamp) -> bool {
        self.validated() <= now && self.plan.refusal.is_empty()
    }

    pub(super) fn set_out(&self) -> Timestamp {
        self.validated() + SETTING_OUT
    }

    pub(super) fn delivered(&self) -> Timestamp {
        let days = i32::try_from(self.plan.delivered_after_days).unwrap_or(i32::MAX);
        self.validated() + DAY * days + SETTING_OUT
    }

    /// When the term runs out; never, if it was opened before.
    pub(super) fn refined(&self) -> Option<Timestamp> {
        let days = i32::try_from(self.way().days()).unwrap_or_default();
        let refined = self.delivered() + DAY * days;
        let opened_first = self.viewed.is_some_and(|viewed| viewed < refined);
        (!opened_first).then_some(refined)
    }

    /// What the post gets, in cents, before VAT.
    pub(super) fn analog_cost(&self) -> i64 {
        self.plan
            .analog_cost
            .unwrap_or_else(|| self.way().analog_cost())
    }
}
