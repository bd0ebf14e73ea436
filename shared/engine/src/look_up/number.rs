//! What people type or scan where a number is asked for.

use targa_contract::Problem;
use targa_pagopa::{Auxiliary, CreditorCode, NoticeNumber, PaymentQr};

/// The field a problem names.
const FIELD: &str = "number";
/// Characters of a verbale's number.
const LONGEST: usize = 64;

/// Reads a scanned QR, a notice number with or without spaces, or else a verbale's number as it is.
pub(super) fn read(typed: &str, ours: Option<CreditorCode>) -> Result<String, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Problem::invalid(FIELD, "empty"));
    }
    if typed.starts_with("PAGOPA|") {
        return of_code(typed, ours).map(|notice| notice.to_string());
    }
    if let Ok(notice) = NoticeNumber::parse(typed, Auxiliary::WithFour) {
        return Ok(notice.to_string());
    }
    if typed.chars().count() > LONGEST {
        return Err(Problem::invalid(FIELD, "too-long").with("max", LONGEST.to_string()));
    }
    Ok(typed.to_owned())
}

/// The number in the text of a code. A code of another creditor is refused where ours is known.
pub(crate) fn of_code(text: &str, ours: Option<CreditorCode>) -> Result<NoticeNumber, Problem> {
    let code = PaymentQr::parse(text, Auxiliary::WithFour)
        .map_err(|_| Problem::invalid(FIELD, "invalid-format"))?;
    if ours.is_some_and(|ours| ours != code.creditor()) {
        return Err(Problem::invalid(FIELD, "other-creditor"));
    }
    Ok(code.notice())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "302032002700000251";

    fn reason(typed: &str) -> String {
        let ours = "12345678903".parse().ok();
        read(typed, ours).unwrap_err().params["reason"].clone()
    }

    #[test]
    fn whatever_is_on_the_slip_will_do() {
        let ours = "12345678903".parse().ok();
        for typed in [
            NUMBER,
            " 3020 3200 2700 0002 51 ",
            "PAGOPA|002|302032002700000251|12345678903|4258",
        ] {
            assert_eq!(read(typed, ours).unwrap(), NUMBER, "{typed}");
        }
        assert_eq!(read(" V/2026/17 ", ours).unwrap(), "V/2026/17");
    }

    #[test]
    fn what_cannot_be_ours_is_said_at_once() {
        assert_eq!(reason("  "), "empty");
        assert_eq!(
            reason("PAGOPA|001|302032002700000251|12345678903|4258"),
            "invalid-format"
        );
        assert_eq!(
            reason("PAGOPA|002|302032002700000251|00000000000|4258"),
            "other-creditor"
        );
        assert_eq!(reason(&"9".repeat(65)), "too-long");
    }
}
