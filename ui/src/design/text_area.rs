//! Lines to type in.

use dioxus::prelude::*;

use super::field::{FieldError, Hint, described};

/// As a field, for more than a line.
#[component]
pub fn TextArea(
    /// Stable name for tests; the hint and the error are `{id}-hint` and `{id}-error`.
    id: String,
    label: String,
    #[props(default)] hint: Option<String>,
    #[props(default)] error: Option<String>,
    value: String,
    oninput: EventHandler<String>,
) -> Element {
    let described = described(&id, hint.is_some(), error.is_some());
    let invalid = error.is_some().then_some("true");
    rsx! {
        div { class: "field", "data-invalid": invalid,
            label { class: "field-label", r#for: "{id}", "{label}" }
            Hint { id: "{id}", hint }
            div { class: "field-line",
                textarea {
                    id: "{id}",
                    rows: "5",
                    maxlength: "4000",
                    value,
                    "aria-describedby": described,
                    "aria-invalid": invalid,
                    oninput: move |event| oninput.call(event.value()),
                }
            }
            FieldError { id: "{id}", error }
        }
    }
}
