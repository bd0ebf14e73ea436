//! What a screen reader finds, in every language.

use targa_assets::Language;

use crate::stage::{all, try_verbale, verbale};
use crate::tools::Looked;

#[test]
fn every_paper_is_tagged_named_and_says_its_language() {
    for language in Language::ALL {
        for (name, pdf) in all(language) {
            let paper = Looked::at(&pdf);
            let properties = paper.properties();
            assert!(
                properties.contains("Tagged:          yes"),
                "{name}: {properties}"
            );
            assert!(
                properties.contains("Title:           "),
                "{name}: {properties}"
            );
            assert!(properties.contains("Author:          Comune di Pontechiaro"));
            let metadata = paper.metadata();
            let says = format!("<rdf:li>{}</rdf:li>", language.code());
            for wanted in [
                says.as_str(),
                "<pdfuaid:part>1</pdfuaid:part>",
                "<pdfaid:part>2</pdfaid:part>",
                "<pdfaid:conformance>A</pdfaid:conformance>",
            ] {
                assert!(
                    metadata.contains(wanted),
                    "{name}: no {wanted} in {metadata}"
                );
            }
            let structure = paper.structure();
            assert_eq!(structure.matches("H1").count(), 1, "{name}: {structure}");
            let fonts = paper.fonts();
            for font in fonts.lines().skip(2) {
                assert!(font.contains("TitilliumWeb"), "{name}: {font}");
                assert!(font.contains("yes yes yes"), "{name}: not inside: {font}");
            }
        }
    }
}

#[test]
fn headings_tables_and_codes_are_what_they_are() {
    let pdf = try_verbale(&verbale(Some("2026-06-18")), Language::It).unwrap();
    insta::assert_snapshot!(Looked::at(&pdf).structure());
}
