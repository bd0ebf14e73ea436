//! A number one may copy.

use dioxus::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::{Button, ButtonKind, IconName};
use crate::live::use_texts;

/// The number, selectable, and a button that copies it and says so.
#[component]
pub fn CopyText(
    /// Stable name of the number for tests; the button is `{id}-copy`, its answer `{id}-copied`.
    id: String,
    /// What the number is.
    label: String,
    /// As shown.
    shown: String,
    /// As copied.
    text: String,
) -> Element {
    let texts = use_texts();
    let mut outcome = use_signal(|| None::<&'static str>);
    rsx! {
        div { class: "copy",
            code { id: "{id}", class: "copy-text", "{shown}" }
            Button {
                id: "{id}-copy",
                kind: ButtonKind::Secondary,
                icon: IconName::Copy,
                label: format!("{}: {label}", texts.say("copy")),
                onclick: move |()| {
                    let text = text.clone();
                    spawn(async move {
                        let done = copy(&text).await;
                        outcome.set(Some(if done { "copied" } else { "copy-failed" }));
                    });
                },
                {texts.say("copy")}
            }
            span { id: "{id}-copied", class: "copy-outcome", role: "status",
                if let Some(outcome) = outcome() {
                    {texts.say(outcome)}
                }
            }
        }
    }
}

async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Absent where the page is not trusted: the number can still be selected by hand.
    let clipboard = window.navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
