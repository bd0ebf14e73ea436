//! A component and its states, side by side.

use dioxus::prelude::*;

/// One component.
#[component]
pub(crate) fn Component(
    /// As in the code; or the case that several show.
    name: String,
    children: Element,
) -> Element {
    let slug = name.replace([' ', '/'], "-");
    rsx! {
        section { class: "component", "aria-labelledby": "of-{slug}", "data-component": name,
            h2 { id: "of-{slug}", class: "section-title", "{name}" }
            div { class: "specimens", {children} }
        }
    }
}

/// The component in one state. `focus` and `pressed` are drawn by the rules that draw the real ones.
#[component]
pub(crate) fn Specimen(
    /// The state, in a word.
    state: &'static str,
    children: Element,
) -> Element {
    let class = match state {
        "focus" => "specimen-shown shown-focus",
        "pressed" => "specimen-shown shown-pressed",
        _ => "specimen-shown",
    };
    rsx! {
        div { class: "specimen", "data-specimen": state,
            p { class: "specimen-state", "{state}" }
            div { class, {children} }
        }
    }
}
