//! Labels over values, as in the national model.

use dioxus::prelude::*;

/// A list of labelled values.
#[component]
pub fn Facts(children: Element) -> Element {
    rsx! {
        dl { class: "facts", {children} }
    }
}

/// One labelled value.
#[component]
pub fn Fact(
    label: String,
    /// Stable name of the value for tests.
    #[props(default)]
    id: Option<String>,
    children: Element,
) -> Element {
    rsx! {
        div { class: "fact",
            dt { "{label}" }
            dd { id, {children} }
        }
    }
}
