//! What happened, chosen by words.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_domain::HypothesisId;

use super::Form;
use crate::design::{Button, ButtonKind, Field};
use crate::live::{focus, use_texts};
use crate::screens::citizen::wanted::{Wanted, plain};
use crate::tariff::{HYPOTHESES, Hypothesis};

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

/// What fits all the words: by our own texts in the page's language first, then by Italian keywords.
fn find(texts: &Texts, words: &str) -> Vec<HypothesisId> {
    let wanted = Wanted::read(words);
    let read = |id: &str| HypothesisId::parse(id).ok();
    if wanted.is_empty() {
        return COMMON.into_iter().filter_map(read).collect();
    }
    let fits = |text: &str| wanted.fit(&plain(text));
    let said = |row: &&Hypothesis| fits(&texts.say(&format!("hypothesis-{}", row.id)));
    let found_by = |row: &&Hypothesis| !said(row) && row.keywords.iter().any(|words| fits(words));
    let by_text = HYPOTHESES.iter().filter(said);
    let by_keyword = HYPOTHESES.iter().filter(found_by);
    by_text
        .chain(by_keyword)
        .filter_map(|row| read(row.id))
        .collect()
}

#[cfg(test)]
mod tests {
    use targa_assets::{Language, Words};

    use super::*;

    fn found(language: Language, words: &str) -> Vec<String> {
        let texts = Texts::with(language, &[Words::CITIZEN]);
        let found = find(&texts, words);
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn words_find_violations_in_every_language() {
        assert_eq!(found(Language::It, "rosso"), ["146-3"]);
        assert_eq!(found(Language::En, "Red light"), ["146-3"]);
        assert_eq!(found(Language::De, "ampel"), ["146-3"]);
        assert_eq!(
            found(Language::Fr, "telephone"),
            ["173-3-bis", "173-3-bis-repeat"]
        );
    }

    #[test]
    fn italian_keywords_help_too() {
        assert!(found(Language::It, "autovelox").contains(&"142-8".to_owned()));
        assert!(found(Language::It, "velocita").len() >= 5);
        assert!(found(Language::It, "astronave").is_empty());
    }
}
