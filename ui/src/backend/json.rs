//! Between the page's values and ours, by way of JSON text.

use js_sys::JSON;
use serde::Serialize;
use serde::de::DeserializeOwned;
use targa_contract::{Problem, ProblemCode};
use wasm_bindgen::JsValue;

/// A value of ours for the page.
pub(super) fn to_page(value: &impl Serialize) -> Result<JsValue, Problem> {
    let text = serde_json::to_string(value).map_err(|_| ProblemCode::MalformedBody)?;
    JSON::parse(&text).map_err(|_| ProblemCode::MalformedBody.into())
}

/// A value of the page, if it has the shape of ours.
pub(super) fn from_page<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    let text: String = JSON::stringify(value).ok()?.into();
    serde_json::from_str(&text).ok()
}

/// What a shell refused with. Anything that is no [`Problem`] is the shell's own fault.
pub(super) fn problem(thrown: &JsValue) -> Problem {
    from_page(thrown).unwrap_or_else(|| ProblemCode::Internal.into())
}
