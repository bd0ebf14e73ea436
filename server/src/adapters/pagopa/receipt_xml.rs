//! `paSendRTV2Request` (paForNode.xsd): the receipt itself.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::Deserialize;
use targa_domain::Cents;
use targa_pagopa::{Auxiliary, NoticeNumber};

use crate::clock::Clock;
use crate::ports::{PaidNotice, ReceiptLine};

#[derive(Deserialize)]
struct Request {
    receipt: Receipt,
}

/// `ctReceiptV2`: debtor and payer are not read at all.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Receipt {
    #[serde(rename = "receiptId")]
    id: String,
    notice_number: String,
    fiscal_code: String,
    outcome: String,
    payment_amount: String,
    #[serde(rename = "PSPCompanyName")]
    psp: String,
    #[serde(default)]
    payment_date_time: Option<String>,
}

/// Reads a receipt of this creditor; on failure says which part does not hold.
pub(super) fn read(
    xml: &str,
    line: &ReceiptLine,
    creditor: &str,
    clock: &Clock,
) -> Result<PaidNotice, &'static str> {
    let Request { receipt } = quick_xml::de::from_str(xml).map_err(|_| "the receipt")?;
    if receipt.outcome != "OK" {
        return Err("the receipt's outcome");
    }
    if receipt.fiscal_code != creditor {
        return Err("the receipt's creditor");
    }
    let paid_at = receipt
        .payment_date_time
        .as_deref()
        .and_then(|text| instant(text, clock));
    Ok(PaidNotice {
        receipt_id: receipt.id,
        notice_number: NoticeNumber::parse(&receipt.notice_number, Auxiliary::WithFour)
            .map_err(|_| "the receipt's notice number")?,
        amount: cents(&receipt.payment_amount).ok_or("the receipt's amount")?,
        paid_at: paid_at.or(line.paid_at).ok_or("the receipt's time")?,
        psp: receipt.psp,
    })
}

/// With an offset, or as a clock in Italy shows it.
fn instant(text: &str, clock: &Clock) -> Option<Timestamp> {
    let local = || clock.instant_of(text.parse::<DateTime>().ok()?);
    text.parse().ok().or_else(local)
}

/// `136.10`: euros, a point, two decimals (`stAmount`). Never through a float.
fn cents(text: &str) -> Option<Cents> {
    let (euros, rest) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(euros) || !digits(rest) || rest.len() != 2 {
        return None;
    }
    let whole: i64 = euros.parse().ok()?;
    let part: i64 = rest.parse().ok()?;
    whole.checked_mul(100)?.checked_add(part).map(Cents::new)
}

#[cfg(test)]
mod tests {
    use targa_domain::Cents;

    use super::cents;

    #[test]
    fn amounts_are_euros_with_two_decimals() {
        assert_eq!(cents("136.10"), Some(Cents::new(13_610)));
        assert_eq!(cents("0.05"), Some(Cents::new(5)));
        for wrong in [
            "136",
            "136,10",
            "136.1",
            "136.100",
            "-1.00",
            "1e2.00",
            ".50",
            "99999999999999999999.00",
        ] {
            assert_eq!(cents(wrong), None, "{wrong}");
        }
    }
}
