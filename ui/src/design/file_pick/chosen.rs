//! A file out of the page's field, and its content.

use dioxus::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{File, FileReader, HtmlInputElement};

use super::Picked;

/// The file that is chosen; the field is empty again: the same file may be chosen a second time.
pub(super) fn chosen(id: &str) -> Option<File> {
    let document = web_sys::window()?.document()?;
    let input: HtmlInputElement = document.get_element_by_id(id)?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file)
}

/// Hands it on once it is read.
pub(super) fn read(file: &File, onpick: EventHandler<Picked>) {
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
    drop(reader.read_as_data_url(file));
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
