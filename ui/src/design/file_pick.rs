//! Choosing a file of this device.

use dioxus::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{FileReader, HtmlInputElement};

/// A file that somebody chose.
#[derive(Clone, PartialEq, Eq)]
pub struct Picked {
    /// What it is called.
    pub name: String,
    /// Its content in base64; none if it could not be read.
    pub content: Option<String>,
}

/// The system's own way to choose a file, its label and its hint.
#[component]
pub fn FilePick(
    /// Stable name for tests.
    id: String,
    label: String,
    hint: String,
    /// Kinds of files that are offered first.
    accept: &'static str,
    #[props(default)] error: Option<String>,
    onpick: EventHandler<Picked>,
) -> Element {
    let name = id.clone();
    let invalid = error.is_some().then_some("true");
    rsx! {
        div { class: "field", "data-invalid": invalid,
            label { class: "field-label", r#for: "{id}", "{label}" }
            p { id: "{id}-hint", class: "field-hint", "{hint}" }
            div { class: "field-line",
                input {
                    id: "{id}",
                    r#type: "file",
                    accept,
                    "aria-describedby": "{id}-hint {id}-error",
                    "aria-invalid": invalid,
                    onchange: move |_| read(&name, onpick),
                }
            }
            super::field::FieldError { id: "{id}", error }
        }
    }
}

/// Reads the file that is chosen, and empties the field: the same file may be chosen again.
fn read(id: &str, onpick: EventHandler<Picked>) {
    let Some((input, file)) = chosen(id) else {
        return;
    };
    let name = file.name();
    let Ok(reader) = FileReader::new() else {
        return;
    };
    let done = reader.clone();
    let ended = Closure::once_into_js(move || {
        let content = done.result().ok().and_then(|read| in_base64(&read));
        onpick.call(Picked { name, content });
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    // What cannot be read ends at once, without content.
    drop(reader.read_as_data_url(&file));
    input.set_value("");
}

fn chosen(id: &str) -> Option<(HtmlInputElement, web_sys::File)> {
    let document = web_sys::window()?.document()?;
    let input: HtmlInputElement = document.get_element_by_id(id)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    Some((input, file))
}

/// What follows the comma of a data address; of an empty file there is nothing.
fn in_base64(read: &JsValue) -> Option<String> {
    let address = read.as_string()?;
    Some(
        address
            .split_once(',')
            .map_or_else(String::new, |(_, content)| content.to_owned()),
    )
}
