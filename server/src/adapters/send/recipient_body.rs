//! `NotificationRecipientV24`.

use serde::Serialize;
use targa_domain::FiscalCode;
use targa_domain::identifiers::FiscalCodeKind;
use unicode_normalization::UnicodeNormalization;

use super::Sender;
use crate::ports::{NotificationRequest, Personal, PostalAddress};

/// Longest name.
const DENOMINATION: usize = 88;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RecipientBody<'a> {
    recipient_type: &'static str,
    tax_id: &'a FiscalCode,
    denomination: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    digital_domicile: Option<DigitalAddress<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_address: Option<PhysicalAddress<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    payments: Vec<PaymentItem>,
}

#[derive(Serialize)]
struct DigitalAddress<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    address: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalAddress<'a> {
    address: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address_details: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    zip: Option<&'a str>,
    municipality: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    province: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    foreign_state: Option<&'a str>,
}

#[derive(Serialize)]
struct PaymentItem {
    #[serde(rename = "pagoPa")]
    pagopa: PagopaPayment,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PagopaPayment {
    notice_code: String,
    creditor_tax_id: String,
    apply_cost: bool,
}

impl<'a> RecipientBody<'a> {
    pub(super) fn of(request: &'a NotificationRequest, sender: &Sender) -> Self {
        let addressee = &request.addressee;
        Self {
            recipient_type: match addressee.fiscal_code.kind() {
                FiscalCodeKind::Person => "PF",
                FiscalCodeKind::Body => "PG",
            },
            tax_id: &addressee.fiscal_code,
            denomination: denomination(addressee.name.expose()),
            digital_domicile: addressee
                .digital_domicile
                .as_ref()
                .map(|pec| DigitalAddress {
                    kind: "PEC",
                    address: pec.as_str(),
                }),
            physical_address: addressee.address.as_ref().map(physical),
            payments: request
                .payments
                .iter()
                .map(|notice| PaymentItem {
                    pagopa: PagopaPayment {
                        notice_code: notice.to_string(),
                        creditor_tax_id: sender.fiscal_code.to_string(),
                        // Whichever of them is paid, the cost is paid with it.
                        apply_cost: true,
                    },
                })
                .collect(),
        }
    }
}

fn physical(address: &PostalAddress) -> PhysicalAddress<'_> {
    PhysicalAddress {
        address: address.street.expose(),
        address_details: address.details.as_ref().map(Personal::expose),
        zip: address.zip.as_deref(),
        municipality: &address.municipality,
        province: address.province.as_deref(),
        foreign_state: address.foreign_state.as_deref(),
    }
}

/// A name as SEND prints it: ISO Latin 1 without `|`, at most 88 characters. A letter it does not know
/// loses its sign (`Š` is `S`) or, having none, becomes a dash.
pub(super) fn denomination(name: &str) -> String {
    let letter = |c: char| {
        let known = |c: &char| matches!(*c, ' '..='{' | '}' | '~' | '\u{a0}'..='ÿ');
        let bare = || std::iter::once(c).nfd().next().filter(known);
        Some(c).filter(known).or_else(bare).unwrap_or('-')
    };
    name.nfc().map(letter).take(DENOMINATION).collect()
}

#[cfg(test)]
mod tests {
    use super::denomination;

    #[test]
    fn names_keep_what_latin_1_has_and_lose_the_rest() {
        assert_eq!(denomination("Nicolò D'Arpù"), "Nicolò D'Arpù");
        assert_eq!(denomination("Šarić|Łuk"), "Saric--uk");
        assert_eq!(denomination(&"à".repeat(100)).chars().count(), 88);
    }
}
