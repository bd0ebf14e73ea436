//! What reading calls answer: `PaymentPositionModelBaseResponse` and its parts.

use jiff::Timestamp;
use serde::Serialize;

use super::model::{DebtorType, Metadata, PaymentOption, Stamp, Transfer};
use super::position::Position;
use super::status::Status;
use super::{NoticeNumber, OrganizationCode};
use crate::cents::Cents;
use crate::when::When;

/// `PaymentPositionModelBaseResponse`: without the debtor, as the document has it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PositionAnswer {
    iupd: String,
    organization_fiscal_code: OrganizationCode,
    #[serde(rename = "type")]
    debtor_type: DebtorType,
    company_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    office_name: Option<String>,
    inserted_date: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    publish_date: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    validity_date: Option<When>,
    #[serde(skip_serializing_if = "Option::is_none")]
    payment_date: Option<When>,
    status: Status,
    last_updated_date: When,
    payment_option: Vec<OptionAnswer>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct OptionAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    nav: Option<NoticeNumber>,
    iuv: String,
    organization_fiscal_code: OrganizationCode,
    amount: Cents,
    description: String,
    is_partial_payment: bool,
    due_date: When,
    #[serde(skip_serializing_if = "Option::is_none")]
    retention_date: Option<When>,
    inserted_date: When,
    fee: Cents,
    notification_fee: Cents,
    #[serde(flatten)]
    paid: Option<PaidAnswer>,
    status: OptionStatus,
    last_updated_date: When,
    payment_option_metadata: Vec<Metadata>,
    transfer: Vec<TransferAnswer>,
}

/// The fields only a paid option has.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PaidAnswer {
    payment_date: When,
    payment_method: String,
    psp_company: String,
    id_receipt: String,
}

#[derive(Serialize)]
enum OptionStatus {
    #[serde(rename = "PO_UNPAID")]
    Unpaid,
    #[serde(rename = "PO_PAID")]
    Paid,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TransferAnswer {
    organization_fiscal_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    company_name: Option<String>,
    id_transfer: String,
    amount: Cents,
    remittance_information: String,
    category: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    postal_iban: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stamp: Option<Stamp>,
    inserted_date: When,
    status: &'static str,
    last_updated_date: When,
    transfer_metadata: Vec<Metadata>,
}

impl PositionAnswer {
    /// The position as it stands at this moment.
    pub(crate) fn of(position: &Position, now: Timestamp) -> Self {
        let sent = &position.sent;
        Self {
            iupd: sent.iupd.clone(),
            organization_fiscal_code: position.organization.clone(),
            debtor_type: sent.debtor_type,
            company_name: sent.company_name.clone(),
            office_name: sent.office_name.clone(),
            inserted_date: position.inserted,
            publish_date: position.published,
            validity_date: sent.validity_date,
            payment_date: position.paid_on(),
            status: position.status(now),
            last_updated_date: position.updated,
            payment_option: sent
                .payment_option
                .iter()
                .map(|option| OptionAnswer::of(position, option))
                .collect(),
        }
    }
}

impl OptionAnswer {
    fn of(position: &Position, option: &PaymentOption) -> Self {
        let payment = option
            .nav
            .as_ref()
            .and_then(|nav| position.payments.get(nav));
        Self {
            nav: option.nav.clone(),
            iuv: option.iuv.clone(),
            organization_fiscal_code: position.organization.clone(),
            amount: option.amount,
            description: option.description.clone(),
            is_partial_payment: option.is_partial_payment,
            due_date: option.due_date,
            retention_date: option.retention_date,
            inserted_date: position.inserted,
            fee: Cents(0),
            notification_fee: Cents(0),
            paid: payment.map(|payment| PaidAnswer {
                payment_date: payment.date,
                payment_method: payment.method.clone(),
                psp_company: payment.psp_company.clone(),
                id_receipt: payment.id_receipt.clone(),
            }),
            status: if payment.is_some() {
                OptionStatus::Paid
            } else {
                OptionStatus::Unpaid
            },
            last_updated_date: position.updated,
            payment_option_metadata: option.metadata.clone(),
            transfer: option
                .transfer
                .iter()
                .map(|transfer| TransferAnswer::of(position, transfer))
                .collect(),
        }
    }
}

impl TransferAnswer {
    fn of(position: &Position, transfer: &Transfer) -> Self {
        let own = || position.organization.0.clone();
        Self {
            organization_fiscal_code: transfer
                .organization_fiscal_code
                .clone()
                .unwrap_or_else(own),
            company_name: transfer.company_name.clone(),
            id_transfer: transfer.id.clone(),
            amount: transfer.amount,
            remittance_information: transfer.remittance_information.clone(),
            category: transfer.category.clone(),
            iban: transfer.iban.clone(),
            postal_iban: transfer.postal_iban.clone(),
            stamp: transfer.stamp.clone(),
            inserted_date: position.inserted,
            status: "T_UNREPORTED",
            last_updated_date: position.updated,
            transfer_metadata: transfer.metadata.clone(),
        }
    }
}
