//! The QR of a notice: `PAGOPA|002|<notice number>|<creditor>|<cents>`.

use crate::gpd::{NoticeNumber, OrganizationCode};
use crate::problem::Problem;

/// Whom and what to pay. The amount in the code is advisory: the creditor is asked.
pub(super) fn read(code: &str) -> Result<(OrganizationCode, NoticeNumber), Problem> {
    let wrong = |field: &str| Problem::malformed(format!("QR: wrong {field}"));
    let fields: Vec<&str> = code.split('|').collect();
    let [prefix, version, nav, organization, cents] = fields.as_slice() else {
        return Err(wrong("number of fields"));
    };
    if *prefix != "PAGOPA" {
        return Err(wrong("prefix"));
    }
    if *version != "002" {
        return Err(wrong("version"));
    }
    let digits = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
        lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !digits(organization, 11..=11) {
        return Err(wrong("fiscal code"));
    }
    if !digits(cents, 1..=10) {
        return Err(wrong("amount"));
    }
    let nav = NoticeNumber::parse(nav).ok_or_else(|| wrong("notice number"))?;
    Ok((OrganizationCode((*organization).to_owned()), nav))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_official_example_reads() {
        let (organization, nav) = read("PAGOPA|002|000000000000000000|00000000000|9999").unwrap();
        assert_eq!(
            (organization.0.as_str(), nav.as_str()),
            ("00000000000", "000000000000000000")
        );
    }

    #[test]
    fn a_wrong_field_is_named() {
        for (code, field) in [
            (
                "PAGOPA|002|000000000000000000|00000000000",
                "number of fields",
            ),
            ("PAGO|002|000000000000000000|00000000000|9999", "prefix"),
            ("PAGOPA|001|000000000000000000|00000000000|9999", "version"),
            (
                "PAGOPA|002|00000000000000000|00000000000|9999",
                "notice number",
            ),
            (
                "PAGOPA|002|000000000000000000|0000000000A|9999",
                "fiscal code",
            ),
            ("PAGOPA|002|000000000000000000|00000000000|", "amount"),
        ] {
            let problem = read(code).err().unwrap();
            assert_eq!(problem.detail, format!("QR: wrong {field}"));
        }
    }
}
