//! Every code that may reach a person has its words, in every language.

use targa_assets::{Language, Texts, Words};
use targa_contract::ProblemCode;
use targa_contract::api::FineState;
use targa_domain::{Cents, Date, Reason, Rule, Tariff};

fn every(ids: impl Iterator<Item = String>) {
    let ids: Vec<_> = ids.collect();
    assert!(!ids.is_empty());
    for language in Language::ALL {
        let texts = Texts::with(language, Words::ALL);
        for id in &ids {
            assert!(texts.has(id), "{id} has no words in {}", language.code());
        }
    }
}

#[test]
fn every_rule_of_the_law() {
    every(Rule::ALL.iter().map(|rule| format!("rule-{}", rule.code())));
}

#[test]
fn every_row_of_the_tariff() {
    let tariff = Tariff::embedded().unwrap();
    let rows = tariff.versions().iter().flat_map(|version| &version.rows);
    every(rows.map(|row| targa_assets::hypothesis_id(&row.id)));
}

#[test]
fn every_state_of_a_case() {
    every(
        FineState::ALL
            .iter()
            .map(|state| format!("state-{}", state.as_str())),
    );
}

#[test]
fn every_problem() {
    every(
        ProblemCode::ALL
            .iter()
            .map(|code| format!("problem-{}", code.as_str())),
    );
}

#[test]
fn every_reason_for_refusing_an_input() {
    let date = Date::constant(2026, 5, 4);
    let rule = Rule::Discount;
    let reasons = [
        Reason::Missing,
        Reason::Empty,
        Reason::TooLong { max: 1 },
        Reason::TooShort { min: 1 },
        Reason::InvalidCharacter,
        Reason::InvalidFormat,
        Reason::InvalidCheckDigit,
        Reason::InvalidDate,
        Reason::Negative,
        Reason::TooLarge,
        Reason::OutOfRange { min: 0, max: 1 },
        Reason::BeforeFirstTariff { first: date },
        Reason::AfterLastTariff { last: date },
        Reason::NotYetInForce { since: date },
        Reason::UnknownHypothesis,
        Reason::Before { date },
        Reason::After { date },
        Reason::Mismatch,
        Reason::NotSettled { rule },
        Reason::Excluded { rule },
    ];
    // As the contract passes them on: `reason` names the text, the rest are its values.
    for reason in reasons {
        let problem = targa_contract::Problem::from(targa_domain::FieldError::new("field", reason));
        let id = format!("reason-{}", problem.params["reason"]);
        for language in Language::ALL {
            let needs = &crate::tree::messages(language)[&id];
            for value in needs {
                assert!(
                    problem.params.contains_key(value),
                    "{id} names {value}, which nobody gives"
                );
            }
        }
    }
}

#[test]
fn every_citation_of_a_rule_is_said_whole() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for rule in Rule::ALL {
            let said = texts.citation(&rule.citation());
            assert!(
                !said.contains("act-") && !said.contains("citation-"),
                "{said}"
            );
        }
    }
    let texts = Texts::new(Language::It);
    let article = Rule::Discount.citation();
    assert_eq!(
        texts.citation(&article),
        "art. 202, comma 1, Codice della strada"
    );
    assert_eq!(texts.short_citation(&article), "art. 202, comma 1");
    let surcharge = Rule::SemesterSurcharge.citation();
    assert_eq!(
        texts.short_citation(&surcharge),
        "art. 27, comma 6, legge 689/1981"
    );
}

#[test]
fn notifications_say_how_much_and_until_when() {
    let texts = Texts::with(Language::It, &[Words::NOTIFICATIONS]);
    let sum = texts.money(Cents::new(4258));
    let until = texts.say_date(Date::constant(2025, 5, 4), Date::constant(2025, 4, 30));
    let body = texts.text(
        "notification-new-fine-body",
        &[("sum", sum.into()), ("until", until.into())],
    );
    assert_eq!(
        body,
        "Da pagare 42,58\u{a0}€ entro domenica 4 maggio. Apri per vedere cosa è successo."
    );
}

#[test]
fn everything_that_may_happen_to_a_case() {
    every(
        targa_contract::commands::StoryKind::ALL
            .iter()
            .map(|kind| format!("story-{}", kind.as_str())),
    );
}

#[test]
fn everything_that_may_wait_for_a_person() {
    every(
        targa_contract::commands::WaitingFor::ALL
            .iter()
            .map(|kind| format!("waits-{}", kind.as_str())),
    );
}
