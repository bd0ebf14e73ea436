//! Is what the creditor sent coherent? The platform's own rules.

use jiff::Timestamp;

use super::model::{Metadata, PaymentOption, PaymentPosition, Transfer};
use super::refusal::request_data;
use crate::cents::Cents;
use crate::problem::Problem;

const MOST_TRANSFERS: usize = 5;
const MOST_METADATA: usize = 10;
const LONGEST_TEXT: usize = 140;

/// Whether the position is new: a new one may not begin in the past, an old one may have begun.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    Create,
    Update,
}

/// Refuses the first thing that is wrong.
pub(super) fn check(
    position: &PaymentPosition,
    action: Action,
    now: Timestamp,
) -> Result<(), Problem> {
    text("companyName", &position.company_name)?;
    text(
        "officeName",
        position.office_name.as_deref().unwrap_or_default(),
    )?;
    let begins_in_the_past = position
        .validity_date
        .is_some_and(|validity| validity.0 < now);
    if action == Action::Create && begins_in_the_past {
        return Err(request_data(
            "Dates congruence error: validity_date must be >= current_date",
        ));
    }
    position.payment_option.iter().try_for_each(|option| {
        check_dates(position, option, action, now)?;
        check_option(option)
    })
}

fn check_dates(
    position: &PaymentPosition,
    option: &PaymentOption,
    action: Action,
    now: Timestamp,
) -> Result<(), Problem> {
    let due = option.due_date;
    let late = match position.validity_date {
        Some(validity) => due < validity || (action == Action::Update && due.0 < now),
        None => due.0 < now,
    };
    if late {
        return Err(request_data(
            "Dates congruence error: due_date must be >= validity_date (if provided) or due_date must be >= current_date",
        ));
    }
    if option
        .retention_date
        .is_some_and(|retention| retention < due)
    {
        return Err(request_data(
            "Dates congruence error: retention_date must be >= due_date",
        ));
    }
    Ok(())
}

fn check_option(option: &PaymentOption) -> Result<(), Problem> {
    text("description", &option.description)?;
    metadata(&option.metadata)?;
    if option.notice_number().is_none() {
        return Err(request_data("iuv has 17 digits when nav is absent"));
    }
    if option.amount.0 == 0 {
        return Err(request_data("amount must be greater than or equal to 1"));
    }
    if option.transfer.len() > MOST_TRANSFERS {
        return Err(request_data(
            "Number of transfers congruence error: Each payment option must have a maximum of 5 transactions",
        ));
    }
    option.transfer.iter().try_for_each(check_transfer)?;
    let total: Cents = option.transfer.iter().map(|transfer| transfer.amount).sum();
    if total != option.amount {
        return Err(request_data(format!(
            "Amounts congruence error: payment option amount must coincide with the total of the transfers amount [payment_option_amount(in cent)={}; total_tranfers_amount(in cent)={}]",
            option.amount.0, total.0
        )));
    }
    Ok(())
}

fn check_transfer(transfer: &Transfer) -> Result<(), Problem> {
    text("remittanceInformation", &transfer.remittance_information)?;
    metadata(&transfer.metadata)?;
    if !matches!(transfer.id.as_str(), "1" | "2" | "3" | "4" | "5") {
        return Err(request_data(
            "Transfer ID congruence error: The transaction id not have a value between those expected",
        ));
    }
    let stamped = transfer.stamp.is_some();
    if transfer.iban.is_some() == stamped || (stamped && transfer.postal_iban.is_some()) {
        return Err(request_data(
            "The Iban may be present (optionally combined with the Postal Iban) or the Stamp. Not all at the same time",
        ));
    }
    Ok(())
}

fn text(field: &str, value: &str) -> Result<(), Problem> {
    if value.chars().count() > LONGEST_TEXT {
        return Err(request_data(format!(
            "{field} is longer than {LONGEST_TEXT} characters"
        )));
    }
    Ok(())
}

fn metadata(pairs: &[Metadata]) -> Result<(), Problem> {
    if pairs.len() > MOST_METADATA {
        return Err(request_data(format!("more than {MOST_METADATA} metadata")));
    }
    pairs.iter().try_for_each(|pair| {
        text("metadata key", &pair.key)?;
        text("metadata value", &pair.value)
    })
}
