//! The shape of what is coming.

use dioxus::prelude::*;

use crate::live::use_texts;

/// Grey lines where text will be; says "one moment" to screen readers.
#[component]
pub fn Skeleton(
    /// How many cards.
    #[props(default = 1)]
    cards: u8,
) -> Element {
    let texts = use_texts();
    rsx! {
        div { class: "skeleton", role: "status",
            span { class: "only-heard", {texts.say("loading")} }
            for _ in 0..cards {
                div { class: "card", "aria-hidden": "true",
                    div { class: "bone bone-long" }
                    div { class: "bone" }
                    div { class: "bone bone-short" }
                }
            }
        }
    }
}
