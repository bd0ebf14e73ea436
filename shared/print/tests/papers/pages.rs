//! Nothing stands outside the page, whatever it is called.

use targa_assets::Language;
use targa_contract::api::Fine;

use crate::stage::{all, paid, print_notice, print_plan, try_receipt, try_verbale, verbale};
use crate::tools::Looked;

/// An attribute of a line of XML, as a number.
fn number(line: &str, name: &str) -> f32 {
    let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

fn stays_on_its_pages(pdf: &[u8]) {
    let boxes = Looked::at(pdf).boxes();
    let mut words = 0;
    for line in boxes.lines().filter(|line| line.contains("<word")) {
        words += 1;
        assert!(number(line, "xMin") >= 44.0, "{line}");
        assert!(number(line, "xMax") <= 595.276 - 44.0, "{line}");
        assert!(number(line, "yMin") >= 20.0, "{line}");
        assert!(number(line, "yMax") <= 841.89 - 15.0, "{line}");
    }
    assert!(words > 50, "only {words} words");
}

#[test]
fn papers_keep_their_margins() {
    for language in Language::ALL {
        for (_, pdf) in all(language) {
            stays_on_its_pages(&pdf);
        }
    }
}

#[test]
fn long_names_and_places_wrap() {
    let long = "Viadell’InterminabileCirconvallazioneDiSant’Ambrogio".repeat(9);
    let mut fine = Fine {
        place: format!("{long} interno 7, scala B"),
        reference: "P/2026/".to_owned() + &"0".repeat(300),
        ..verbale(Some("2026-06-18"))
    };
    stays_on_its_pages(&try_verbale(&fine, Language::De).unwrap());
    stays_on_its_pages(&print_notice(&fine, true, "2026-06-18", Language::De));
    fine.receipt = paid().receipt;
    fine.verbale.as_mut().unwrap().number = long;
    stays_on_its_pages(&try_receipt(&fine, Language::Fr).unwrap());
}

#[test]
fn a_long_plan_goes_on_and_says_its_headings_again() {
    let paper = print_plan(60, Language::It);
    stays_on_its_pages(&paper);
    let words = Looked::at(&paper).words();
    assert_eq!(words.matches("Da pagare entro").count(), 3, "{words}");
    assert!(words.contains("Pagina 3 di 3"), "{words}");
}
