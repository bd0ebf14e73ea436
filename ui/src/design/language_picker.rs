//! The language of the page.

use dioxus::prelude::*;
use targa_assets::Language;

use super::{Choice, ChoiceOption};
use crate::live::{use_speech, use_texts};

/// The four languages, each in its own name (`#language-it` … `#language-fr`).
#[component]
pub fn LanguagePicker() -> Element {
    let speech = use_speech();
    let texts = use_texts();
    let options = Language::ALL
        .into_iter()
        .map(|language| ChoiceOption {
            key: language.code(),
            words: language.own_name().to_owned(),
            lang: Some(language.code()),
        })
        .collect::<Vec<_>>();
    rsx! {
        Choice {
            id: "language",
            label: texts.say("language"),
            options,
            chosen: speech.language().code(),
            onchange: move |code| {
                if let Some(language) = Language::of_tag(code) {
                    speech.choose(language);
                }
            },
        }
    }
}
