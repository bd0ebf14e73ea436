//! `GET /payments/{organizationfiscalcode}/receipts/{iuv}`: the receipt as the node sends it, in XML.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::Receipt;
use crate::gpd::{OrganizationCode, Transfer};
use crate::problem::Problem;
use crate::request::Asked;
use crate::world::Shared;

const NAMESPACE: &str = "http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd";

/// The one filter of the document.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Wanted {
    segregation_codes: Option<String>,
}

/// `paSendRTV2Request` with its `ctReceiptV2`.
pub(super) async fn one(
    State(world): State<Shared>,
    Path((organization, iuv)): Path<(OrganizationCode, String)>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Response, Problem> {
    let memory = world.memory();
    let receipt = memory.receipts.iter().find(|receipt| {
        receipt.organization == organization
            && receipt.option.iuv == iuv
            && receipt.is_seen_with(wanted.segregation_codes.as_deref())
    });
    let receipt = receipt.ok_or_else(|| {
        Problem::new(
            StatusCode::NOT_FOUND,
            "Not found the receipt",
            format!(
                "Not found a receipt for Organization Fiscal Code {} and IUV {iuv}",
                organization.0
            ),
        )
    })?;
    Ok((
        [(CONTENT_TYPE, "application/xml")],
        document(receipt).into_string(),
    )
        .into_response())
}

fn document(receipt: &Receipt) -> Markup {
    let Receipt {
        organization,
        nav,
        position,
        option,
        payment,
    } = receipt;
    html! {
        (PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
        paf:paSendRTV2Request xmlns:paf=(NAMESPACE) {
            idPA { (organization.0) }
            idBrokerPA { (organization.0) }
            idStation { (organization.0) "_01" }
            receipt {
                receiptId { (payment.id_receipt) }
                noticeNumber { (nav.as_str()) }
                fiscalCode { (organization.0) }
                outcome { "OK" }
                creditorReferenceId { (option.iuv) }
                paymentAmount { (payment.amount.with_point()) }
                description { (option.description) }
                companyName { (position.company_name) }
                debtor {
                    uniqueIdentifier {
                        entityUniqueIdentifierType { (position.debtor_type.as_str()) }
                        entityUniqueIdentifierValue { (position.fiscal_code) }
                    }
                    fullName { (position.full_name) }
                }
                transferList {
                    @for transfer in &option.transfer { (transfer_element(organization, transfer)) }
                }
                idPSP { "SANDBOX" }
                PSPCompanyName { (payment.psp_company) }
                idChannel { "SANDBOX_01" }
                channelDescription { "sandbox" }
                paymentMethod { (payment.method) }
                fee { "0.00" }
                paymentDateTime { (payment.date) }
                applicationDate { (payment.date.day()) }
                transferDate { (payment.date.day()) }
            }
        }
    }
}

fn transfer_element(organization: &OrganizationCode, transfer: &Transfer) -> Markup {
    html! {
        transfer {
            idTransfer { (transfer.id) }
            transferAmount { (transfer.amount.with_point()) }
            fiscalCodePA { (transfer.organization_fiscal_code.as_ref().unwrap_or(&organization.0)) }
            @if let Some(iban) = &transfer.iban { IBAN { (iban) } }
            remittanceInformation { (transfer.remittance_information) }
            transferCategory { (transfer.category) }
        }
    }
}
