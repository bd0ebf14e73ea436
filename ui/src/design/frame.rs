//! The page around a screen: header, navigation, content.

use dioxus::prelude::*;

use crate::live::{focus, use_arrival, use_texts};

/// Header, banner, navigation and main content, with their landmarks and a way past the first three.
#[component]
pub fn Frame(
    /// Name in the header: the municipality.
    title: String,
    /// What stands at the right of the header.
    #[props(default)]
    aside: Option<Element>,
    /// Between header and content.
    #[props(default)]
    banner: Option<Element>,
    #[props(default)] navigation: Option<Element>,
    children: Element,
) -> Element {
    let texts = use_texts();
    rsx! {
        a { class: "skip", href: "#content",
            onclick: move |event| {
                // The address after `#` is the place of the page, so the jump is made by hand.
                event.prevent_default();
                focus("content");
            },
            {texts.say("skip-to-content")}
        }
        header { class: "header",
            svg { class: "crest", view_box: "0 0 24 28", "aria-hidden": "true", "focusable": "false",
                path { d: "M2 6V2l4 3 6-4 6 4 4-3v4zM3 8h18v8c0 5-4 9-9 11-5-2-9-6-9-11z" }
            }
            span { class: "header-title", "{title}" }
            div { class: "header-aside", {aside} }
        }
        div { class: "stage",
            {navigation}
            main { id: "content", tabindex: "-1",
                {banner}
                {children}
            }
        }
    }
}

/// The heading of a screen: title of the window, and where the focus goes when the screen opens.
#[component]
pub fn PageTitle(
    /// Stable name for tests.
    id: String,
    /// Follows under the heading.
    #[props(default)]
    lead: Option<String>,
    children: Element,
) -> Element {
    use_arrival(id.clone());
    rsx! {
        h1 { id, class: "page-title", tabindex: "-1", {children} }
        if let Some(lead) = lead {
            p { class: "lead", "{lead}" }
        }
    }
}
