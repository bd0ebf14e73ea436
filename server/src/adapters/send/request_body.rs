//! `NewNotificationRequestV26`, as far as a verbale fills it.

use jiff::civil::Date;
use serde::Serialize;

use super::Sender;
use super::recipient_body::RecipientBody;
use super::upload::{PDF, Uploaded};
use crate::config::Letter;
use crate::ports::NotificationRequest;

/// Longest title.
const SUBJECT: usize = 134;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RequestBody<'a> {
    idempotence_token: &'a str,
    pa_protocol_number: &'a str,
    subject: String,
    recipients: [RecipientBody<'a>; 1],
    documents: [DocumentBody<'a>; 1],
    notification_fee_policy: &'static str,
    physical_communication_type: &'static str,
    sender_denomination: &'a str,
    sender_tax_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    amount: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_expiration_date: Option<Date>,
    taxonomy_code: &'a str,
    pa_fee: u8,
    vat: u8,
    #[serde(rename = "pagoPaIntMode")]
    pagopa_mode: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DocumentBody<'a> {
    title: &'a str,
    content_type: &'static str,
    digests: Digests<'a>,
    #[serde(rename = "ref")]
    place: Place<'a>,
}

#[derive(Serialize)]
struct Digests<'a> {
    sha256: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Place<'a> {
    key: &'a str,
    version_token: &'a str,
}

impl<'a> RequestBody<'a> {
    pub(super) fn of(
        request: &'a NotificationRequest,
        uploaded: &'a Uploaded,
        sender: &'a Sender,
    ) -> Self {
        Self {
            idempotence_token: &request.idempotence_token,
            pa_protocol_number: &request.protocol_number,
            subject: request.subject.chars().take(SUBJECT).collect(),
            recipients: [RecipientBody::of(request, sender)],
            documents: [DocumentBody {
                title: &request.document.title,
                content_type: PDF,
                digests: Digests {
                    sha256: &uploaded.sha256,
                },
                place: Place {
                    key: &uploaded.key,
                    version_token: &uploaded.version,
                },
            }],
            // The cost follows the way the notification really takes.
            notification_fee_policy: "DELIVERY_MODE",
            physical_communication_type: match sender.config.letter {
                Letter::Judicial => "REGISTERED_LETTER_890",
                Letter::Registered => "AR_REGISTERED_LETTER",
            },
            sender_denomination: &sender.denomination,
            sender_tax_id: sender.fiscal_code.to_string(),
            group: sender.config.group.as_deref(),
            amount: request.amount.get(),
            payment_expiration_date: request.payment_due,
            taxonomy_code: &sender.config.taxonomy_code,
            pa_fee: sender.config.fee,
            vat: sender.config.vat_percent,
            // We ask for the price and keep the position's amount right; SEND writes nothing into it.
            pagopa_mode: if request.payments.is_empty() {
                "NONE"
            } else {
                "SYNC"
            },
        }
    }
}
