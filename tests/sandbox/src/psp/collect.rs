//! Taking the money: position and receipt change together, or not at all.

use serde::Serialize;
use uuid::Uuid;

use crate::cents::Cents;
use crate::gpd::{NoticeNumber, OrganizationCode, Payment};
use crate::problem::Problem;
use crate::receipts::Receipt;
use crate::when::When;
use crate::world::Memory;

/// What the payer is told.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Collected {
    notice_number: NoticeNumber,
    fiscal_code: OrganizationCode,
    /// What was asked and paid, in cents.
    amount: Cents,
    id_receipt: String,
    payment_date_time: When,
}

/// Pays one notice at the amount the creditor asks at this moment.
pub(crate) fn collect(
    memory: &mut Memory,
    organization: &OrganizationCode,
    nav: &NoticeNumber,
    psp_company: &str,
) -> Result<Collected, Problem> {
    let now = memory.clock.now();
    let amount = memory
        .ledger
        .by_notice(organization, nav)?
        .payable(nav, now)?
        .amount;
    let payment = Payment {
        date: When(now),
        amount,
        psp_company: psp_company.to_owned(),
        method: "creditCard".to_owned(),
        id_receipt: Uuid::new_v4().simple().to_string(),
    };
    let position = memory.ledger.pay(organization, nav, payment.clone(), now)?;
    let receipt = Receipt::of(position, nav, &payment);
    memory.receipts.extend(receipt);
    Ok(Collected {
        notice_number: nav.clone(),
        fiscal_code: organization.clone(),
        amount,
        id_receipt: payment.id_receipt,
        payment_date_time: payment.date,
    })
}
