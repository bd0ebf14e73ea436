//! A number between two others, set by dragging or with the arrow keys.

use dioxus::prelude::*;

/// The slider, its label, and what is chosen in words.
#[component]
pub fn Slider(
    /// Stable name for tests.
    id: String,
    label: String,
    least: u16,
    most: u16,
    value: u16,
    /// What the number means, said with it.
    words: String,
    #[props(default)] disabled: bool,
    oninput: EventHandler<u16>,
) -> Element {
    rsx! {
        div { class: "field slider",
            label { class: "field-label", r#for: "{id}", "{label}" }
            p { class: "slider-words", "aria-hidden": "true", "{words}" }
            input {
                id: "{id}",
                r#type: "range",
                min: "{least}",
                max: "{most}",
                step: "1",
                value: "{value}",
                disabled,
                "aria-valuetext": "{words}",
                oninput: move |event| {
                    if let Ok(number) = event.value().parse() {
                        oninput.call(number);
                    }
                },
            }
            div { class: "slider-ends", "aria-hidden": "true",
                span { "{least}" }
                span { "{most}" }
            }
        }
    }
}
