//! The text of the QR: the official example, every field wrong once, and everything else.

use proptest::prelude::*;
use targa_domain::Cents;
use targa_pagopa::{Auxiliary, PaymentQr, QrError};

const OFFICIAL: &str = "PAGOPA|002|000000000000000000|00000000000|9999";

#[test]
fn the_official_example() {
    let code: PaymentQr = OFFICIAL.parse().unwrap();
    assert_eq!(code.notice().to_string(), "000000000000000000");
    assert_eq!(code.creditor().to_string(), "00000000000");
    assert_eq!(code.amount(), Cents::new(9999));
    assert_eq!(code.encode(), OFFICIAL);
}

#[test]
fn at_least_two_digits_are_written() {
    let write = |cents| {
        let notice = "302032002700000251".parse().unwrap();
        PaymentQr::new(notice, "12345678903".parse().unwrap(), Cents::new(cents))
            .map(|code| code.encode())
    };
    assert_eq!(
        write(5).unwrap(),
        "PAGOPA|002|302032002700000251|12345678903|05"
    );
    assert_eq!(
        write(4258).unwrap(),
        "PAGOPA|002|302032002700000251|12345678903|4258"
    );
    assert_eq!(write(9_999_999_999).unwrap().len(), 52);
    assert!(write(-1).is_err());
    assert!(write(10_000_000_000).is_err());
}

#[test]
fn amounts_that_circulate_are_read() {
    for (text, cents) in [
        ("5", 5),
        ("05", 5),
        ("0000004258", 4258),
        ("9999999999", 9_999_999_999),
    ] {
        let code: PaymentQr = format!("PAGOPA|002|302032002700000251|12345678903|{text}")
            .parse()
            .unwrap();
        assert_eq!(code.amount(), Cents::new(cents), "{text}");
    }
}

#[test]
fn every_error_names_its_field() {
    let cases = [
        ("", "prefix"),
        ("https://example.org/", "prefix"),
        ("pagopa|002|302032002700000251|12345678903|4258", "prefix"),
        ("PAGOPA|001|302032002700000251|12345678903|4258", "version"),
        ("PAGOPA", "version"),
        (
            "PAGOPA|002|30203200270000025|12345678903|4258",
            "notice_number",
        ),
        (
            "PAGOPA|002|3020 3200 2700 0002 51|12345678903|4258",
            "notice_number",
        ),
        (
            "PAGOPA|002|402032002700000251|12345678903|4258",
            "auxiliary_digit",
        ),
        (
            "PAGOPA|002|302032002700000251|1234567890|4258",
            "creditor_fiscal_code",
        ),
        (
            "PAGOPA|002|302032002700000251|RSSMRA85T10|4258",
            "creditor_fiscal_code",
        ),
        ("PAGOPA|002|302032002700000251|12345678903", "amount"),
        ("PAGOPA|002|302032002700000251|12345678903|", "amount"),
        ("PAGOPA|002|302032002700000251|12345678903|42,58", "amount"),
        ("PAGOPA|002|302032002700000251|12345678903|-100", "amount"),
        ("PAGOPA|002|302032002700000251|12345678903|+100", "amount"),
        (
            "PAGOPA|002|302032002700000251|12345678903|00000004258",
            "amount",
        ),
        ("PAGOPA|002|302032002700000251|12345678903|4258|", "amount"),
        ("PAGOPA|002|302032002700000251|12345678903|4258\n", "amount"),
    ];
    for (text, field) in cases {
        let error: QrError = text.parse::<PaymentQr>().unwrap_err();
        assert_eq!(error.field(), field, "{text}: {error}");
    }
}

#[test]
fn auxiliary_digit_4_only_when_asked_for() {
    let text = "PAGOPA|002|470000008800999051|12345678903|4258";
    assert_eq!(
        text.parse::<PaymentQr>().unwrap_err().field(),
        "auxiliary_digit"
    );
    assert_eq!(
        PaymentQr::parse(text, Auxiliary::WithFour)
            .unwrap()
            .encode(),
        text
    );
}

proptest! {
    #[test]
    fn what_is_written_reads_back(notice in "[0-3][0-9]{17}", creditor in "[0-9]{11}", cents in 0_i64..10_000_000_000) {
        let code = PaymentQr::new(notice.parse().unwrap(), creditor.parse().unwrap(), Cents::new(cents)).unwrap();
        let text = code.encode();
        prop_assert!((44..=52).contains(&text.len()));
        prop_assert_eq!(text.parse::<PaymentQr>(), Ok(code));
    }

    #[test]
    fn what_is_read_is_43_to_52_characters(text in r"PAGOPA\|002\|[0-3][0-9]{16,19}\|[0-9]{10,12}\|[0-9]{0,12}") {
        if text.parse::<PaymentQr>().is_ok() {
            prop_assert!((43..=52).contains(&text.len()));
        }
    }

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>()) {
        let _ = String::from_utf8_lossy(&bytes).parse::<PaymentQr>();
    }

    #[test]
    fn nothing_close_to_a_code_panics(tail in any::<String>()) {
        let _ = format!("PAGOPA|002|{tail}").parse::<PaymentQr>();
        let _ = format!("PAGOPA|002|302032002700000251|12345678903|{tail}").parse::<PaymentQr>();
    }
}
