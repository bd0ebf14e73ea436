//! Choosing a file of this device, or pasting one.

mod chosen;
mod pasted;

use dioxus::prelude::*;

use self::chosen::chosen;
use self::pasted::use_pasted;
use super::{Icon, IconName};

/// A file that somebody chose.
#[derive(Clone, PartialEq, Eq)]
pub struct Picked {
    /// What it is called.
    pub name: String,
    /// Its content in base64; none if it could not be read.
    pub content: Option<String>,
}

/// The system's own way to choose a file, its label and its hint. The browser's button, in the browser's language,
/// lies unseen over ours: it is what is pressed, focused and read.
#[component]
pub fn FilePick(
    /// Stable name for tests.
    id: String,
    label: String,
    hint: String,
    /// What stands on the button.
    choose: String,
    /// Kinds of files that are offered first.
    accept: &'static str,
    /// A file that is pasted anywhere on the page is taken, too.
    #[props(default)]
    pasted: bool,
    #[props(default)] error: Option<String>,
    onpick: EventHandler<Picked>,
) -> Element {
    use_pasted(pasted, onpick);
    let name = id.clone();
    let invalid = error.is_some().then_some("true");
    rsx! {
        div { class: "field", "data-invalid": invalid,
            label { class: "field-label", r#for: "{id}", "{label}" }
            p { id: "{id}-hint", class: "field-hint", "{hint}" }
            div { class: "file-pick",
                input {
                    id: "{id}",
                    r#type: "file",
                    accept,
                    "aria-describedby": "{id}-hint {id}-error",
                    "aria-invalid": invalid,
                    onchange: move |_| {
                        if let Some(file) = chosen(&name) {
                            chosen::read(&file, onpick);
                        }
                    },
                }
                span { class: "button button-secondary", "aria-hidden": "true",
                    Icon { name: IconName::Fines }
                    span { "{choose}" }
                }
            }
            super::field::FieldError { id: "{id}", error }
        }
    }
}
