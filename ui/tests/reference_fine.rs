//! The reference fine, as the app shows it: every amount, date and article, in four languages.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on says where"
)]

use std::rc::Rc;

use dioxus::prelude::*;
use targa_assets::{Language, Texts, Words};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{
    Cents, Date, HypothesisId, MunicipalitySettings, Schedule, Tariff, Violation, price,
};
use targa_ui::design::{TimeLine, Why};
use targa_ui::live::Speech;

/// 142 c.8 (173–694), expenses 15.00, notified 2026-01-10: docs/law.md, worked example "Life of one fine".
fn schedule() -> Schedule {
    let settings = MunicipalitySettings::default();
    let committed = Date::constant(2025, 12, 2);
    let hypothesis = HypothesisId::parse("142-8").unwrap();
    let violation = Violation::new(hypothesis, committed.at(14, 20, 0, 0));
    let price = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
    let dates = VerbaleDates {
        committed,
        notified: Date::constant(2026, 1, 10),
    };
    Schedule::of_verbale(&price, &dates, Cents::new(1500), &settings).unwrap()
}

#[component]
fn Shown(language: &'static str) -> Element {
    use_context_provider(|| {
        let language = Language::of_tag(language).expect("one of ours");
        Speech::fixed(Rc::new(Texts::with(language, &[Words::CITIZEN])))
    });
    let today = Date::constant(2026, 4, 30);
    rsx! {
        TimeLine { id: "line", schedule: schedule(), today }
        Why { id: "why", schedule: schedule(), today }
    }
}

/// What a reader sees: one line per element that holds words.
fn words(language: &'static str) -> String {
    let mut page = VirtualDom::new_with_props(Shown, ShownProps { language });
    page.rebuild_in_place();
    let html = dioxus_ssr::render(&page);
    let mut text = String::new();
    for piece in html.split('<').filter_map(|piece| piece.split_once('>')) {
        let (tag, words) = piece;
        let inside = matches!(tag, "strong" | "/strong" | "em" | "/em");
        if !inside && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(words);
    }
    text.trim().replace("&#47;", "/")
}

#[test]
fn the_line_is_said_in_italian() {
    insta::assert_snapshot!(words("it"));
}

#[test]
fn the_line_is_said_in_english() {
    insta::assert_snapshot!(words("en"));
}

#[test]
fn the_line_is_said_in_german() {
    insta::assert_snapshot!(words("de"));
}

#[test]
fn the_line_is_said_in_french() {
    insta::assert_snapshot!(words("fr"));
}
