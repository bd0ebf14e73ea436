//! Between the page's values and JSON text.

use js_sys::JSON;
use serde::de::DeserializeOwned;
use targa_contract::{Problem, ProblemCode};
use wasm_bindgen::JsValue;

/// The text of a value of the page.
pub(super) fn text(value: &JsValue) -> Result<String, Problem> {
    match JSON::stringify(value) {
        Ok(text) => Ok(text.into()),
        Err(_) => Err(ProblemCode::Internal.into()),
    }
}

/// A value of the page, if it has the shape of ours.
pub(super) fn from_page<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    serde_json::from_str(&text(value).ok()?).ok()
}

/// What a shell refused with. Anything that is no [`Problem`] is the shell's own fault.
pub(super) fn problem(thrown: &JsValue) -> Problem {
    from_page(thrown).unwrap_or_else(|| ProblemCode::Internal.into())
}
