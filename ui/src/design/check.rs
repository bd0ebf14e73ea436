//! Yes or no.

use dioxus::prelude::*;

/// A box to tick, with its words beside it and a hint below them.
#[component]
pub fn Check(
    /// Stable name for tests; the hint is `{id}-hint`.
    id: String,
    label: String,
    #[props(default)] hint: Option<String>,
    checked: bool,
    onchange: EventHandler<bool>,
) -> Element {
    let described = hint.is_some().then(|| format!("{id}-hint"));
    rsx! {
        div { class: "check",
            input {
                id: "{id}",
                r#type: "checkbox",
                checked,
                "aria-describedby": described,
                onchange: move |event| onchange.call(event.checked()),
            }
            label { r#for: "{id}", "{label}" }
            if let Some(hint) = hint {
                p { id: "{id}-hint", class: "field-hint", "{hint}" }
            }
        }
    }
}
