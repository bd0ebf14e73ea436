//! The codes are read back by a scanner off the rendered page.

use targa_assets::Language;
use targa_pagopa::PaymentQr;

use crate::stage::{NOTICE, OTHER_NOTICE, preavviso, print_notice, try_verbale, verbale};
use crate::tools::Looked;

fn code(notice: &str, cents: i64) -> String {
    let notice = notice.parse().unwrap();
    let creditor = "12345678903".parse().unwrap();
    let code = PaymentQr::new(notice, creditor, targa_domain::Cents::new(cents));
    code.unwrap().encode()
}

#[test]
fn one_notice_one_code() {
    let fine = preavviso();
    let pdf = print_notice(&fine, false, "2026-05-11", Language::It);
    let owed = fine.schedule.windows[0].amount.get();
    assert_eq!(Looked::at(&pdf).codes(), [code(NOTICE, owed)]);
    // The day after the discount the same paper asks the whole.
    let pdf = print_notice(&fine, false, "2026-05-30", Language::It);
    let owed = fine.schedule.windows[1].amount.get();
    assert_eq!(Looked::at(&pdf).codes(), [code(NOTICE, owed)]);
}

#[test]
fn two_sums_two_codes() {
    let fine = verbale(Some("2026-06-18"));
    let codes = [
        code(NOTICE, fine.options[0].amount.get()),
        code(OTHER_NOTICE, fine.options[1].amount.get()),
    ];
    let pdf = print_notice(&fine, false, "2026-06-18", Language::It);
    assert_eq!(Looked::at(&pdf).codes(), codes);
    let pdf = try_verbale(&fine, Language::De).unwrap();
    assert_eq!(Looked::at(&pdf).codes(), codes);
    // After its last day the discount is not on offer any more.
    let pdf = print_notice(&fine, false, "2026-06-30", Language::It);
    assert_eq!(Looked::at(&pdf).codes(), codes[1..]);
}
