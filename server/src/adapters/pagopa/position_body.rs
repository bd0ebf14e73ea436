//! `PaymentPositionModel` of GPD, as far as a fine fills it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Account;
use crate::ports::{DebtPosition, PositionKey, PositionOption};

/// Taxonomy of traffic fines (pagoPA, *tassonomia dei servizi*).
const TAXONOMY: &str = "9/0102100SA/";
/// Who pays, when nobody is named: "Multe con preavviso" keeps the payer anonymous.
const ANONYMOUS: &str = "ANONIMO";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PositionBody<'a> {
    iupd: String,
    #[serde(rename = "type")]
    debtor_kind: &'static str,
    fiscal_code: &'static str,
    full_name: &'a str,
    company_name: &'a str,
    switch_to_expired: bool,
    payment_option: Vec<PaymentOption>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaymentOption {
    nav: String,
    iuv: String,
    amount: i64,
    description: String,
    is_partial_payment: bool,
    due_date: Timestamp,
    transfer: [Transfer; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Transfer {
    #[serde(rename = "idTransfer")]
    id: &'static str,
    amount: i64,
    organization_fiscal_code: String,
    remittance_information: String,
    category: &'static str,
    iban: String,
}

/// The only part of an answer that is read.
#[derive(Deserialize)]
pub(super) struct PositionAnswer {
    pub(super) status: String,
}

/// The position's identifier at the platform, for ever the same for one position of a fine.
pub(super) fn iupd(position: PositionKey) -> String {
    match position.ordinal {
        0 => format!("targa-{}", position.fine),
        later => format!("targa-{}-{later}", position.fine),
    }
}

impl<'a> PositionBody<'a> {
    pub(super) fn of(position: &'a DebtPosition, account: &'a Account) -> Self {
        let reference = &position.reference;
        let options = position.options.iter();
        Self {
            iupd: iupd(position.key),
            debtor_kind: "F",
            fiscal_code: ANONYMOUS,
            full_name: reference,
            company_name: &account.company,
            // The amount changes, the position stays payable: closing it is our decision.
            switch_to_expired: false,
            payment_option: options
                .map(|option| PaymentOption::of(option, reference, account))
                .collect(),
        }
    }
}

impl PaymentOption {
    fn of(option: &PositionOption, reference: &str, account: &Account) -> Self {
        let iuv = option.notice_number.iuv().to_string();
        let amount = option.amount.get();
        Self {
            nav: option.notice_number.to_string(),
            amount,
            description: format!("Codice della strada, n. {reference}"),
            // Not an instalment: paying one option closes the others.
            is_partial_payment: false,
            due_date: option.due,
            transfer: [Transfer {
                id: "1",
                amount,
                organization_fiscal_code: account.creditor.to_string(),
                remittance_information: format!("/RFB/{iuv}/TXT/{reference}"),
                category: TAXONOMY,
                iban: account.iban.as_str().to_owned(),
            }],
            iuv,
        }
    }
}
