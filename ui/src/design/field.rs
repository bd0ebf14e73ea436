//! Fields: label, hint, error, value. What was typed is never taken away.

use dioxus::prelude::*;

use super::{Icon, IconName};

/// A line to type in.
#[component]
pub fn Field(
    /// Stable name for tests; the hint and the error are `{id}-hint` and `{id}-error`.
    id: String,
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] error: Option<String>,
    value: String,
    oninput: EventHandler<String>,
    /// Which keyboard a phone shows: `text`, `numeric`, `decimal`, `search`.
    #[props(default = "text")]
    input_mode: &'static str,
    /// The browser's own name for what is typed, or `off`.
    #[props(default = "off")]
    autocomplete: &'static str,
    /// What is typed is not shown.
    #[props(default)]
    secret: bool,
    /// Follows the line: a unit, or buttons that fill it.
    children: Element,
) -> Element {
    let described = described(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    rsx! {
        div { class: "field", "data-invalid": invalid,
            label { class: "field-label", r#for: "{id}", "{label}" }
            Hint { id: "{id}", hint }
            div { class: "field-line",
                input {
                    id: "{id}",
                    r#type: if secret { "password" } else { "text" },
                    inputmode: input_mode,
                    autocomplete,
                    value,
                    "aria-describedby": described,
                    "aria-invalid": invalid,
                    oninput: move |event| oninput.call(event.value()),
                }
                {children}
            }
            FieldError { id: "{id}", error }
        }
    }
}

/// A choice from a list.
#[component]
pub fn SelectField(
    /// Stable name for tests.
    id: String,
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] error: Option<String>,
    value: String,
    /// Value and words of each choice.
    options: Vec<(String, String)>,
    onchange: EventHandler<String>,
) -> Element {
    let described = described(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    rsx! {
        div { class: "field", "data-invalid": invalid,
            label { class: "field-label", r#for: "{id}", "{label}" }
            Hint { id: "{id}", hint }
            div { class: "field-line",
                select {
                    id: "{id}",
                    "aria-describedby": described,
                    "aria-invalid": invalid,
                    onchange: move |event| onchange.call(event.value()),
                    for (key, words) in options {
                        option { key: "{key}", value: "{key}", selected: key == value, "{words}" }
                    }
                }
            }
            FieldError { id: "{id}", error }
        }
    }
}

#[component]
pub(super) fn Hint(id: String, hint: Option<String>) -> Element {
    rsx! {
        if let Some(hint) = hint {
            p { id: "{id}-hint", class: "field-hint", "{hint}" }
        }
    }
}

/// Always there, so that screen readers hear the error when it comes.
#[component]
pub(super) fn FieldError(id: String, error: Option<String>) -> Element {
    rsx! {
        p { id: "{id}-error", class: "field-error", "aria-live": "polite",
            if let Some(error) = error {
                Icon { name: IconName::Error }
                span { "{error}" }
            }
        }
    }
}

pub(super) fn described(id: &str, hint: bool, error: bool) -> Option<String> {
    let parts = [(hint, "hint"), (error, "error")];
    let ids: Vec<_> = parts
        .into_iter()
        .filter(|(there, _)| *there)
        .map(|(_, part)| format!("{id}-{part}"))
        .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
