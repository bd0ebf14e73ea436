//! Notice numbers: the official examples, what circulates, and everything else.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use targa_pagopa::{
    Auxiliary, CheckDigit, CreditorCode, CreditorError, EmitError, NoticeError, NoticeNumber,
    Segregation,
};

fn notice(text: &str) -> NoticeNumber {
    text.parse().unwrap()
}

#[test]
fn official_examples_have_right_check_digits() {
    for text in [
        "302032002700000251",
        "300000000000009303",
        "000000000000000000",
    ] {
        assert_eq!(notice(text).check(), CheckDigit::Right, "{text}");
        assert_eq!(notice(text).to_string(), text);
    }
}

#[test]
fn wrong_check_digits_are_told_not_rejected() {
    assert_eq!(notice("302000100000009424").check(), CheckDigit::Wrong);
}

#[test]
fn auxiliary_digit_1_has_no_check_digits() {
    assert_eq!(notice("123456789012345678").check(), CheckDigit::None);
}

#[test]
fn auxiliary_digit_4_only_when_asked_for() {
    let text = "470000008800999051";
    assert_eq!(
        text.parse::<NoticeNumber>(),
        Err(NoticeError::AuxiliaryDigit { found: 4 })
    );
    let accepted = NoticeNumber::parse(text, Auxiliary::WithFour).unwrap();
    assert_eq!(
        (accepted.check(), accepted.to_string().as_str()),
        (CheckDigit::None, text)
    );
    assert_eq!(
        NoticeNumber::parse("500000000000000000", Auxiliary::WithFour),
        Err(NoticeError::AuxiliaryDigit { found: 5 })
    );
}

#[test]
fn errors_say_what_is_wrong() {
    assert_eq!(
        "".parse::<NoticeNumber>(),
        Err(NoticeError::Length { found: 0 })
    );
    assert_eq!(
        "30203200270000025".parse::<NoticeNumber>(),
        Err(NoticeError::Length { found: 17 })
    );
    assert_eq!(
        "3020320027O0000251".parse::<NoticeNumber>(),
        Err(NoticeError::NotADigit { position: 11 })
    );
    // Digits of other scripts are no digits here.
    assert_eq!(
        "٣02032002700000251".parse::<NoticeNumber>(),
        Err(NoticeError::NotADigit { position: 1 })
    );
    assert_eq!(
        "902032002700000251"
            .parse::<NoticeNumber>()
            .unwrap_err()
            .to_string(),
        "auxiliary digit: 9 is not accepted"
    );
}

#[test]
fn grouped_in_fours_and_back() {
    let number = notice("302032002700000251");
    assert_eq!(number.grouped(), "3020 3200 2700 0002 51");
    assert_eq!(notice(&number.grouped()), number);
}

#[test]
fn iuv_of_every_layout() {
    assert_eq!(
        notice("001034567890123456").iuv().to_string(),
        "034567890123456"
    );
    assert_eq!(
        notice("102345678901234567").iuv().to_string(),
        "02345678901234567"
    );
    assert_eq!(
        notice("202345678901234567").iuv().to_string(),
        "02345678901234567"
    );
    assert_eq!(
        notice("302032002700000251").iuv().to_string(),
        "02032002700000251"
    );
}

#[test]
fn segregation_code_of_auxiliary_digit_3_alone() {
    assert_eq!(
        notice("302032002700000251").segregation(),
        Segregation::new(2).ok()
    );
    assert_eq!(notice("202032002700000251").segregation(), None);
    assert_eq!(notice("346032002700000251").segregation(), None);
    assert!(Segregation::new(46).is_err());
    assert_eq!(Segregation::new(7).unwrap().to_string(), "07");
}

#[test]
fn emitting_gives_the_official_examples() {
    let emit = |segregation, base| NoticeNumber::emit(Segregation::new(segregation).unwrap(), base);
    assert_eq!(
        emit(2, 320_027_000_002).unwrap().to_string(),
        "302032002700000251"
    );
    assert_eq!(emit(0, 93).unwrap().to_string(), "300000000000009303");
    assert_eq!(
        emit(45, 9_999_999_999_999).unwrap().check(),
        CheckDigit::Right
    );
    assert_eq!(emit(0, 10_000_000_000_000), Err(EmitError::BaseTooLong));
}

#[test]
fn on_the_wire_it_is_a_string() {
    let json = r#""000000000000000000""#;
    let number: NoticeNumber = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&number).unwrap(), json);
    assert_eq!(
        serde_json::to_string(&number.iuv()).unwrap(),
        r#""000000000000000""#
    );
    assert!(serde_json::from_str::<NoticeNumber>("302032002700000251").is_err());
    assert!(serde_json::from_str::<NoticeNumber>(r#""470000008800999051""#).is_ok());
    assert!(serde_json::from_str::<NoticeNumber>(r#""570000008800999051""#).is_err());
    assert!(serde_json::from_str::<Segregation>("46").is_err());
}

#[test]
fn creditor_codes() {
    for text in ["00000000000", "12345678903"] {
        assert_eq!(text.parse::<CreditorCode>().unwrap().to_string(), text);
    }
    assert_eq!(
        "1234567890".parse::<CreditorCode>(),
        Err(CreditorError::Length { found: 10 })
    );
    assert_eq!(
        "1234567890X".parse::<CreditorCode>(),
        Err(CreditorError::NotADigit { position: 11 })
    );
    let code: CreditorCode = serde_json::from_str(r#""02345678903""#).unwrap();
    assert_eq!(serde_json::to_string(&code).unwrap(), r#""02345678903""#);
}

proptest! {
    #[test]
    fn what_is_emitted_reads_back(segregation in 0_u8..=45, base in 0_u64..10_000_000_000_000) {
        let segregation = Segregation::new(segregation).unwrap();
        let number = NoticeNumber::emit(segregation, base).unwrap();
        prop_assert_eq!(number.check(), CheckDigit::Right);
        prop_assert_eq!(number.segregation(), Some(segregation));
        prop_assert_eq!(&number.to_string()[3..16], format!("{base:013}"));
        prop_assert_eq!(notice(&number.to_string()), number);
    }

    #[test]
    fn eighteen_digits_are_kept_to_the_last(text in "[0-3][0-9]{17}") {
        let number = notice(&text);
        prop_assert_eq!(number.to_string(), text.as_str());
        prop_assert!(text.ends_with(&number.iuv().to_string()));
        prop_assert_eq!(notice(&number.grouped()), number);
    }

    #[test]
    fn one_wrong_digit_never_passes_the_check(base in 0_u64..10_000_000_000_000, place in 1_usize..16, by in 1_u8..10) {
        let mut digits = NoticeNumber::emit(Segregation::new(0).unwrap(), base).unwrap().to_string().into_bytes();
        digits[place] = (digits[place] - b'0' + by) % 10 + b'0';
        prop_assert_eq!(notice(&String::from_utf8(digits).unwrap()).check(), CheckDigit::Wrong);
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        let _ = text.parse::<NoticeNumber>();
        let _ = text.parse::<CreditorCode>();
    }
}
