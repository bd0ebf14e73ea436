//! What the papers say, in every language; the same case makes the same bytes.

use targa_assets::{Language, Texts, Words};
use targa_contract::api::{Fine, FineState};
use targa_print::PrintError;

use crate::stage::{
    all, paid, preavviso, print_notice, try_notice, try_receipt, try_verbale, verbale,
};
use crate::tools::Looked;

#[test]
fn the_words_are_these() {
    for language in Language::ALL {
        for (name, pdf) in all(language) {
            let name = format!("{}-{name}", language.code());
            insta::assert_snapshot!(name, Looked::at(&pdf).text());
        }
    }
}

#[test]
fn the_same_case_makes_the_same_bytes() {
    assert!(all(Language::It) == all(Language::It));
}

/// Every sum, day and article of a line, as the language says them.
fn holds_the_line(fine: &Fine, pdf: &[u8], language: Language) {
    let texts = Texts::with(language, &[Words::PRINT]);
    let words = Looked::at(pdf).words();
    let plain = |text: String| text.replace(['\u{A0}', '\u{202F}'], " ");
    for window in &fine.schedule.windows {
        let article = texts.short_citation(&window.reason().unwrap().citation);
        let sum = texts.money(window.amount);
        for wanted in [plain(sum), plain(article)] {
            assert!(
                plain(words.clone()).contains(&wanted),
                "no {wanted} in {words}"
            );
        }
        for day in [Some(window.first), window.last].into_iter().flatten() {
            // A first day is said from the second window on.
            if day != fine.schedule.windows[0].first {
                let day = texts.short_date(day);
                assert!(words.contains(&day), "no {day} in {words}");
            }
        }
    }
}

#[test]
fn every_sum_day_and_article_of_the_line_is_there() {
    for language in Language::ALL {
        let fine = preavviso();
        let pdf = print_notice(&fine, false, "2026-05-11", language);
        holds_the_line(&fine, &pdf, language);
        let fine = verbale(Some("2026-06-18"));
        let pdf = print_notice(&fine, false, "2026-06-18", language);
        holds_the_line(&fine, &pdf, language);
        holds_the_line(&fine, &try_verbale(&fine, language).unwrap(), language);
    }
}

#[test]
fn a_notice_tells_nobody_whose_car_it_is() {
    for fine in [preavviso(), verbale(Some("2026-06-18"))] {
        let words = Looked::at(&print_notice(&fine, true, "2026-06-18", Language::It)).words();
        assert!(!words.contains(fine.plate.as_str()), "{words}");
        assert!(!words.contains("Garibaldi"), "{words}");
    }
}

#[test]
fn before_the_notification_no_day_is_promised() {
    let fine = verbale(None);
    let words = Looked::at(&try_verbale(&fine, Language::It).unwrap()).words();
    assert!(words.contains("entro 5 giorni dalla notifica"), "{words}");
    assert!(!words.contains("Ultimo giorno"), "{words}");
    for window in &fine.schedule.windows {
        let day = Texts::new(Language::It).short_date(window.first);
        assert!(!words.contains(&day), "{day} in {words}");
    }
}

#[test]
fn a_receipt_counts_romes_days_and_names_the_notice_that_was_paid() {
    let words = Looked::at(&try_receipt(&paid(), Language::It).unwrap()).words();
    // 22:30 in Greenwich is the next day in Rome.
    assert!(words.contains("sabato 20 giugno 2026 alle 0:30"), "{words}");
    assert!(words.contains("3020 3200 2700 0002 51"), "{words}");
    // Two notices of the same sum: which was paid is not known, and not said.
    let mut fine = paid();
    fine.options[1].amount = fine.options[0].amount;
    let words = Looked::at(&try_receipt(&fine, Language::It).unwrap()).words();
    assert!(!words.contains("3020 3200"), "{words}");
    assert!(words.contains("2026061907120000012"), "{words}");
}

#[test]
fn there_is_no_paper_about_nothing() {
    let it = Language::It;
    for state in [FineState::Paid, FineState::Annulled] {
        let fine = Fine {
            state,
            ..preavviso()
        };
        let refused = try_notice(&fine, false, "2026-05-11", it);
        assert_eq!(refused.unwrap_err(), PrintError::NothingOwed);
    }
    let refused = try_receipt(&preavviso(), it);
    assert_eq!(refused.unwrap_err(), PrintError::NothingPaid);
    let refused = try_verbale(&preavviso(), it);
    assert_eq!(refused.unwrap_err(), PrintError::NoVerbale);
}
