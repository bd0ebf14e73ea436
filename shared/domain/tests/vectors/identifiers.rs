//! docs/law.md, worked example "Identifiers".

use targa_domain::identifiers::{FiscalCodeKind, PlateKind};
use targa_domain::{FiscalCode, Iban, Pec, Plate, Reason, VatNumber, VerbaleNumber};

#[test]
fn plates() {
    for (text, normal, kind) in [
        ("AB123CD", "AB123CD", PlateKind::Car),
        (" ab 123 cd ", "AB123CD", PlateKind::Car),
        ("AI123CD", "AI123CD", PlateKind::Other),
        ("AB123CQ", "AB123CQ", PlateKind::Other),
        ("AB12345", "AB12345", PlateKind::Motorcycle),
        ("X2B4C6", "X2B4C6", PlateKind::Moped),
        ("X12345", "X12345", PlateKind::Moped),
        // Older, military, diplomatic, foreign: flagged, never refused.
        ("TO 12345A", "TO12345A", PlateKind::Other),
        ("EI AB 123", "EIAB123", PlateKind::Other),
        ("CD 123 AB", "CD123AB", PlateKind::Car),
        ("M-ÄÖ 123", "MÄÖ123", PlateKind::Other),
        ("W-12345A", "W12345A", PlateKind::Other),
    ] {
        let plate = Plate::parse(text).unwrap();
        assert_eq!((plate.as_str(), plate.kind()), (normal, kind), "{text}");
    }
    for (text, reason) in [
        ("", Reason::Empty),
        ("   ", Reason::Empty),
        ("A", Reason::TooShort { min: 2 }),
        ("AB123CDAB1234", Reason::TooLong { max: 12 }),
        ("AB!23CD", Reason::InvalidCharacter),
        ("AB123C\u{0}", Reason::InvalidCharacter),
    ] {
        let error = Plate::parse(text).unwrap_err();
        assert_eq!(
            (error.field.as_ref(), error.reason),
            ("plate", reason),
            "{text:?}"
        );
    }
}

#[test]
fn fiscal_codes() {
    for text in [
        "RSSMRA85T10A562S",
        "RSSMRA80A01L219M",
        "RSSMRA80A01L21VB",
        "rssmra85t10a562s",
    ] {
        let code = FiscalCode::parse(text).unwrap();
        assert_eq!(code.kind(), FiscalCodeKind::Person, "{text}");
    }
    assert_eq!(
        FiscalCode::parse("12345678903").unwrap().kind(),
        FiscalCodeKind::Body
    );
    for (text, reason) in [
        ("RSSMRA80A01L219X", Reason::InvalidCheckDigit),
        ("12345678902", Reason::InvalidCheckDigit),
        ("RSSMRA80F01L219M", Reason::InvalidDate),
        ("RSSMRA80A00L219M", Reason::InvalidDate),
        ("RSSMRA80A45L219", Reason::TooShort { min: 16 }),
        ("RSSMRA80A01L219MM", Reason::TooLong { max: 16 }),
        ("RSSMRA80A01L21!M", Reason::InvalidCharacter),
        ("1SSMRA80A01L219M", Reason::InvalidFormat),
        ("", Reason::Empty),
    ] {
        let error = FiscalCode::parse(text).unwrap_err();
        assert_eq!(
            (error.field.as_ref(), error.reason),
            ("fiscal_code", reason),
            "{text}"
        );
    }
}

#[test]
fn vat_numbers() {
    assert_eq!(
        VatNumber::parse("IT 12345678903").unwrap().as_str(),
        "12345678903"
    );
    for (text, reason) in [
        ("12345678902", Reason::InvalidCheckDigit),
        ("00000000000", Reason::InvalidCheckDigit),
        ("1234567890", Reason::TooShort { min: 11 }),
        ("1234567890A", Reason::InvalidCharacter),
    ] {
        assert_eq!(VatNumber::parse(text).unwrap_err().reason, reason, "{text}");
    }
}

#[test]
fn ibans() {
    let iban = Iban::parse("IT60 X054 2811 1010 0000 0123 456").unwrap();
    assert_eq!(iban.as_str(), "IT60X0542811101000000123456");
    assert!(Iban::parse("DE89370400440532013000").is_ok());
    for (text, reason) in [
        ("IT61X0542811101000000123456", Reason::InvalidCheckDigit),
        ("IT60X054281110100000012345", Reason::InvalidFormat),
        ("IT60", Reason::TooShort { min: 15 }),
        ("6060X0542811101000000123456", Reason::InvalidFormat),
    ] {
        assert_eq!(Iban::parse(text).unwrap_err().reason, reason, "{text}");
    }
}

#[test]
fn certified_mail_by_its_syntax_only() {
    assert_eq!(
        Pec::parse(" comune.pontechiaro@PEC.example.it ")
            .unwrap()
            .as_str(),
        "comune.pontechiaro@pec.example.it"
    );
    for text in [
        "",
        "a",
        "a@b",
        "@pec.it",
        "a@.it",
        "a b@pec.it",
        "a@pec..it",
        "a@-pec.it",
        "a.@pec.it",
    ] {
        assert_eq!(Pec::parse(text).unwrap_err().field, "pec", "{text}");
    }
}

#[test]
fn verbale_numbers() {
    assert_eq!(
        VerbaleNumber::parse("v / 12345 / 2026").unwrap().as_str(),
        "V/12345/2026"
    );
    assert_eq!(
        VerbaleNumber::parse("ABC").unwrap_err().reason,
        Reason::InvalidFormat
    );
    assert_eq!(
        VerbaleNumber::parse("12*3").unwrap_err().reason,
        Reason::InvalidCharacter
    );
}

#[test]
fn nothing_personal_in_debug() {
    let debug = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?}",
        Plate::parse("AB123CD").unwrap(),
        FiscalCode::parse("RSSMRA85T10A562S").unwrap(),
        Iban::parse("IT60X0542811101000000123456").unwrap(),
        Pec::parse("mario@pec.example.it").unwrap(),
        VatNumber::parse("12345678903").unwrap(),
        VerbaleNumber::parse("V/12345").unwrap(),
    );
    for secret in ["AB123", "RSSMRA", "IT60", "mario", "12345"] {
        assert!(!debug.contains(secret), "{debug}");
    }
}
