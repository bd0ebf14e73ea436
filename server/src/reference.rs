//! The number of a preavviso.

use targa_pagopa::NoticeNumber;

/// `P-0320027000002`: made of the creditor's own 13 digits inside the notice number, so that a handheld
/// offline and the server write the same one.
pub fn preavviso_reference(notice: NoticeNumber) -> String {
    let digits = notice.to_string();
    format!("P-{}", digits.get(3..16).unwrap_or(&digits))
}

#[cfg(test)]
mod tests {
    use super::preavviso_reference;

    #[test]
    fn a_preavviso_is_numbered_by_its_notice() {
        let notice = "302032002700000251".parse().unwrap();
        assert_eq!(preavviso_reference(notice), "P-0320027000002");
    }
}
