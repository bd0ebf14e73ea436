//! A few choices side by side, one of them taken.

use dioxus::prelude::*;

/// One choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceOption {
    /// Stable key; the control is `{id}-{key}`.
    pub key: &'static str,
    /// Its words.
    pub words: String,
    /// The language of the words, when it is not the page's.
    pub lang: Option<&'static str>,
}

/// Radio buttons drawn as one bar.
#[component]
pub fn Choice(
    /// Stable name for tests.
    id: String,
    /// What is chosen here.
    label: String,
    options: Vec<ChoiceOption>,
    /// Key of the choice taken.
    chosen: String,
    onchange: EventHandler<&'static str>,
) -> Element {
    rsx! {
        fieldset { id: "{id}", class: "choice",
            legend { class: "field-label", "{label}" }
            div { class: "choice-bar",
                for option in options {
                    label { key: "{option.key}", class: "choice-option", lang: option.lang,
                        input {
                            id: "{id}-{option.key}",
                            r#type: "radio",
                            name: "{id}",
                            value: option.key,
                            checked: chosen == option.key,
                            onchange: move |_| onchange.call(option.key),
                        }
                        span { "{option.words}" }
                    }
                }
            }
        }
    }
}
