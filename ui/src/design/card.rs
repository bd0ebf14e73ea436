//! A card: white ground, quiet edge.

use dioxus::prelude::*;

/// Groups what belongs together. With a `title` it is a region that screen readers can jump to.
#[component]
pub fn Card(
    /// Stable name for tests.
    id: String,
    #[props(default)] title: Option<String>,
    /// Stands out from the others.
    #[props(default)]
    strong: bool,
    children: Element,
) -> Element {
    let class = if strong { "card card-strong" } else { "card" };
    match title {
        Some(title) => rsx! {
            section { id: "{id}", class, "aria-labelledby": "{id}-title",
                h2 { id: "{id}-title", class: "card-title", "{title}" }
                {children}
            }
        },
        None => rsx! {
            div { id, class, {children} }
        },
    }
}
