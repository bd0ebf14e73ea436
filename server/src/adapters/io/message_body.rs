//! `NewMessage`, as far as we fill it.

use jiff::Timestamp;
use serde::Serialize;
use targa_domain::FiscalCode;
use targa_pagopa::CreditorCode;

use crate::ports::IoMessage;

#[derive(Serialize)]
pub(super) struct MessageBody<'a> {
    fiscal_code: &'a FiscalCode,
    content: Content<'a>,
}

#[derive(Serialize)]
struct Content<'a> {
    subject: &'a str,
    markdown: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    due_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_data: Option<PaymentData>,
    /// No e-mail copy from IO: what is in it concerns a violation.
    require_secure_channels: bool,
}

#[derive(Serialize)]
struct PaymentData {
    amount: i64,
    notice_number: String,
    invalid_after_due_date: bool,
    payee: Payee,
}

#[derive(Serialize)]
struct Payee {
    fiscal_code: String,
}

impl<'a> MessageBody<'a> {
    pub(super) fn of(message: &'a IoMessage, payee: CreditorCode) -> Self {
        Self {
            fiscal_code: &message.recipient,
            content: Content {
                subject: message.text.subject(),
                markdown: message.text.markdown(),
                due_date: message.due,
                payment_data: message.payment.map(|payment| PaymentData {
                    amount: payment.amount.get(),
                    notice_number: payment.notice_number.to_string(),
                    invalid_after_due_date: payment.invalid_after_due,
                    payee: Payee {
                        fiscal_code: payee.to_string(),
                    },
                }),
                require_secure_channels: true,
            },
        }
    }
}
