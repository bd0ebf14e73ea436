//! What happened, chosen by words.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_domain::{HypothesisId, Tariff};

use super::Form;
use crate::design::{Button, ButtonKind, Field};
use crate::live::{focus, today, use_texts};

/// Offered before anything is typed: what most people are fined for.
const COMMON: [&str; 6] = ["158-6", "7-14", "142-8", "146-3", "158-5", "7-14-bis"];

/// A line to type words in, and what they find; once chosen, only the choice.
#[component]
pub(super) fn ChooseViolation(form: Form) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    let error = form.wrong(&texts, &["hypothesis"]);
    if let Some(chosen) = typed.read().hypothesis {
        return rsx! {
            div { class: "field",
                span { class: "field-label", {texts.say("how-much-violation")} }
                div { class: "chosen",
                    p { id: "violation-chosen", "data-hypothesis": "{chosen}", {texts.hypothesis(&chosen)} }
                    Button {
                        id: "violation-change",
                        kind: ButtonKind::Quiet,
                        onclick: move |()| typed.write().hypothesis = None,
                        {texts.say("how-much-change")}
                    }
                }
            }
        };
    }
    let words = typed.read().words.clone();
    let found = find(&texts, &words);
    let count = found.len();
    rsx! {
        Field {
            id: "violation-words",
            label: texts.say("how-much-violation"),
            hint: texts.say("how-much-violation-hint"),
            error,
            value: words,
            input_mode: "search",
            oninput: move |text| typed.write().words = text,
        }
        p { class: "only-heard", role: "status",
            {texts.text("how-much-found", &[("count", count.into())])}
        }
        ul { id: "violation-list", class: "hits",
            for hit in found {
                li { key: "{hit}",
                    button {
                        id: "violation-{hit}",
                        class: "hit",
                        r#type: "button",
                        onclick: move |_| {
                            typed.write().hypothesis = Some(hit);
                            focus("committed-date");
                        },
                        {texts.hypothesis(&hit)}
                    }
                }
            }
            if count == 0 {
                li { class: "small", {texts.say("how-much-none")} }
            }
        }
    }
}

/// What fits the words: by our own texts in the page's language, and by the tariff's Italian keywords.
fn find(texts: &Texts, words: &str) -> Vec<HypothesisId> {
    let Ok(tariff) = Tariff::embedded() else {
        return Vec::new();
    };
    let wanted: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    if wanted.is_empty() {
        return COMMON
            .iter()
            .filter_map(|id| HypothesisId::parse(id).ok())
            .collect();
    }
    let said = |id: &HypothesisId| {
        let text = texts.hypothesis(id).to_lowercase();
        wanted.iter().all(|word| text.contains(word.as_str()))
    };
    let mut found: Vec<_> = tariff.ids().filter(said).collect();
    let by_keyword = tariff.search(words, today()).unwrap_or_default();
    for id in by_keyword.into_iter().map(|row| row.id) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}
