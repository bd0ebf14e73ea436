//! The DataMatrix of Poste: every field at its offset, tolerant reading, and the drawn symbol read back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on must fail")]

use proptest::prelude::*;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use targa_domain::Cents;
use targa_pagopa::{
    Auxiliary, DataMatrixError, DataMatrixSymbol, Debtor, PaymentQr, PosteDataMatrix,
    read_poste_datamatrix,
};

fn payment() -> PaymentQr {
    let notice = "302032002700000251".parse().unwrap();
    PaymentQr::new(notice, "12345678903".parse().unwrap(), Cents::new(4258)).unwrap()
}

fn code<'a>(name: &'a str, reason: &'a str) -> PosteDataMatrix<'a> {
    PosteDataMatrix {
        payment: payment(),
        account: "1234567".parse().unwrap(),
        debtor: Debtor {
            fiscal_code: "rssmra85t10a562s",
            name,
        },
        reason,
    }
}

#[test]
fn every_field_is_at_its_offset() {
    let text = code("Mario Rossi", "Verbale V/2026/000123").encode();
    assert_eq!(text.len(), 256);
    let fields = [
        (0, 13, "codfase=NBPA;"),
        (13, 2, "18"),
        (15, 18, "302032002700000251"),
        (33, 2, "12"),
        (35, 12, "000001234567"),
        (47, 2, "10"),
        (49, 10, "0000004258"),
        (59, 1, "3"),
        (60, 3, "896"),
        (63, 3, "1P1"),
        (66, 11, "12345678903"),
        (77, 16, "RSSMRA85T10A562S"),
        (93, 40, "MARIO ROSSI"),
        (133, 110, "VERBALE V/2026/000123"),
        (243, 12, ""),
        (255, 1, "A"),
    ];
    let mut end = 0;
    for (offset, length, value) in fields {
        assert_eq!(offset, end);
        end = offset + length;
        assert_eq!(
            text[offset..end],
            format!("{value:length$}"),
            "offset {offset}"
        );
    }
    assert_eq!(end, 256);
}

#[test]
fn accents_are_stripped_and_long_texts_cut() {
    let text = code("Niccolò D’Àgata-Müller ß", &"perché ".repeat(30)).encode();
    assert_eq!(text.len(), 256);
    assert_eq!(text[93..133].trim_end(), "NICCOLO D AGATA-MULLER SS");
    assert_eq!(text[133..243], "PERCHE ".repeat(16)[..110]);
}

#[test]
fn debug_hides_the_debtor() {
    let debug = format!("{:?}", code("Mario Rossi", "Verbale"));
    assert!(
        !debug.to_lowercase().contains("rossi") && !debug.to_lowercase().contains("rssmra"),
        "{debug}"
    );
}

#[test]
fn readers_take_three_fields_and_255_characters() {
    let text = code("Mario Rossi", "Verbale").encode();
    assert_eq!(
        read_poste_datamatrix(&text, Auxiliary::Standard),
        Ok(payment())
    );
    assert_eq!(
        read_poste_datamatrix(&text[..255], Auxiliary::Standard),
        Ok(payment())
    );
    let careless = format!("{}{}", &text[..77], "è".repeat(179));
    assert_eq!(
        read_poste_datamatrix(&careless, Auxiliary::Standard),
        Ok(payment())
    );
    assert_eq!(
        read_poste_datamatrix(&text[..254], Auxiliary::Standard),
        Err(DataMatrixError::Length { found: 254 })
    );
}

#[test]
fn errors_name_the_field() {
    let text = code("Mario Rossi", "Verbale").encode();
    for (offset, with, field) in [
        (15, "9", "auxiliary_digit"),
        (20, "x", "notice_number"),
        (50, " ", "amount"),
        (70, "è", "creditor_fiscal_code"),
    ] {
        let mut wrong = text.clone();
        wrong.replace_range(offset..offset + with.len(), with);
        match read_poste_datamatrix(&wrong, Auxiliary::Standard) {
            Err(DataMatrixError::Field(error)) => assert_eq!(error.field(), field),
            other => panic!("offset {offset}: {other:?}"),
        }
    }
}

/// Ten pixels a module on white, then the middle of each module.
fn modules_of(svg: &str, side: u32) -> Vec<bool> {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    let mut pixmap = Pixmap::new(side * 10, side * 10).unwrap();
    pixmap.fill(Color::WHITE);
    let scale = f32::from(u16::try_from(side * 10).unwrap()) / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    let dark = |x: u32, y: u32| pixmap.pixel(x * 10 + 5, y * 10 + 5).unwrap().red() < 128;
    (1..side - 1)
        .flat_map(|y| (1..side - 1).map(move |x| (x, y)))
        .map(|(x, y)| dark(x, y))
        .collect()
}

#[test]
fn the_symbol_is_48_by_48_and_reads_back() {
    let fullest = code(
        "Maria Antonietta Rossi Della Fontana Alta",
        "Verbale n. V/2026/000123 del 04/05/2026, art. 158 c. 2 C.d.S., veicolo AB123CD, via dei Tigli 12, Pontechiaro (XX)",
    );
    let symbol = DataMatrixSymbol::draw(&fullest).unwrap();
    let (_, side) = symbol.svg_path();
    assert_eq!(side, 50);
    let modules = modules_of(&symbol.to_svg(20.0), side);
    assert_eq!(modules.len(), 48 * 48);
    let read = ::datamatrix::DataMatrix::decode(&modules, 48).unwrap();
    assert_eq!(String::from_utf8(read).unwrap(), fullest.encode());
}

#[test]
fn what_does_not_fit_says_so() {
    let error = DataMatrixSymbol::draw(&code("Rossi", &"?a!1".repeat(40))).unwrap_err();
    assert_eq!(
        error.to_string(),
        "symbol: the content does not fit 48 × 48 modules"
    );
}

proptest! {
    #[test]
    fn always_256_printable_characters(name in any::<String>(), reason in any::<String>(), fiscal in any::<String>()) {
        let mut code = code(&name, &reason);
        code.debtor.fiscal_code = &fiscal;
        let text = code.encode();
        prop_assert_eq!(text.len(), 256);
        prop_assert!(text.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
        prop_assert_eq!(read_poste_datamatrix(&text, Auxiliary::Standard), Ok(payment()));
    }

    #[test]
    fn letters_digits_and_spaces_always_fit(name in "[A-Z0-9 ]{40}", reason in "[A-Z0-9 ]{110}") {
        prop_assert!(DataMatrixSymbol::draw(&code(&name, &reason)).is_ok());
    }

    #[test]
    fn no_text_panics(text in any::<String>(), wide in "\\PC{255,256}") {
        let _ = read_poste_datamatrix(&text, Auxiliary::WithFour);
        let _ = read_poste_datamatrix(&wide, Auxiliary::WithFour);
    }
}
