//! The four languages say the same things, and nothing that nobody asks for.

use std::collections::BTreeSet;

use crate::tree::{messages, sources};
use targa_assets::{Language, Texts, Words};

#[test]
fn languages_have_the_same_texts_with_the_same_values() {
    let italian = messages(Language::It);
    for language in Language::ALL {
        let other = messages(language);
        let missing: Vec<_> = italian
            .keys()
            .filter(|id| !other.contains_key(*id))
            .collect();
        let extra: Vec<_> = other
            .keys()
            .filter(|id| !italian.contains_key(*id))
            .collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{}: missing {missing:?}, extra {extra:?}",
            language.code()
        );
        for (id, values) in &italian {
            assert_eq!(values, &other[id], "{id} in {}", language.code());
        }
    }
}

#[test]
fn files_of_a_language_are_those_of_every_other() {
    let names = |language| crate::tree::files(language).into_keys().collect::<Vec<_>>();
    for language in Language::ALL {
        assert_eq!(names(language), names(Language::It));
    }
    // A file that no `Words` names would be shipped by nobody.
    let all = Texts::with(Language::It, Words::ALL);
    for id in messages(Language::It).keys() {
        assert!(all.has(id), "{id} is in a file that no program carries");
    }
}

/// The beginnings of ids whose last part is a code: `format!("rule-{…}")`.
fn families(code: &str) -> BTreeSet<&str> {
    code.split("format!(\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.split_once('{'))
        .map(|(beginning, _)| beginning)
        .filter(|beginning| beginning.ends_with('-'))
        .collect()
}

#[test]
fn every_text_is_used() {
    let code = [
        "assets/src",
        "ui/src",
        "shared/engine/src",
        "shared/print/src",
        "shared/shell/src",
        "src-tauri/src",
        "kiosk/src",
        "mobile/src",
    ]
    .map(sources)
    .concat();
    let families = families(&code);
    assert!(families.contains("rule-"));
    let unused: Vec<_> = messages(Language::It)
        .into_keys()
        .filter(|id| !families.iter().any(|family| id.starts_with(family)))
        .filter(|id| !code.contains(&format!("\"{id}\"")))
        .collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

#[test]
fn no_code_is_left_behind_by_the_law() {
    let texts = messages(Language::It);
    let rules: BTreeSet<_> = targa_domain::Rule::ALL
        .iter()
        .map(|rule| format!("rule-{}", rule.code()))
        .collect();
    for id in texts.keys().filter(|id| id.starts_with("rule-")) {
        assert!(rules.contains(id), "{id} is a rule no longer");
    }
    let problems: BTreeSet<_> = targa_contract::ProblemCode::ALL
        .iter()
        .map(|code| format!("problem-{}", code.as_str()))
        .collect();
    for id in texts.keys().filter(|id| id.starts_with("problem-")) {
        assert!(problems.contains(id), "{id} is a problem no longer");
    }
}

#[test]
fn every_text_that_is_said_exists() {
    let known = messages(Language::It);
    let code = ["ui/src", "shared/engine/src", "shared/print/src"]
        .map(sources)
        .concat();
    for call in ["say(\"", "text(\"", "Rich { text: \""] {
        for rest in code.split(call).skip(1) {
            let id = rest.split('"').next().unwrap_or_default();
            assert!(known.contains_key(id), "{id} is said and written nowhere");
        }
    }
}

#[test]
fn what_is_written_for_an_audience_is_read_back_whole() {
    for audience in ["citizen", "kiosk", "officer", "gallery"] {
        let words = Words::of_screens(audience).unwrap();
        for language in Language::ALL {
            let texts = Texts::with(language, words);
            let file: &'static str = texts.written().leak();
            let read = Texts::read(language, file);
            for id in messages(language).keys() {
                assert_eq!(texts.say(id), read.say(id), "{audience}, {id}");
            }
        }
    }
    assert!(Words::of_screens("nobody").is_none());
}
