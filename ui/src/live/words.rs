//! The words of one language, a file beside the program: nobody waits for a language they do not read.

use targa_assets::{Language, Texts};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The texts of a language; none if the bundle's own file does not come.
pub(super) async fn fetch(language: Language) -> Option<Texts> {
    let text = read(&format!("words/{}.txt", language.code())).await.ok()?;
    // Once a language: as long as the page, as if the program had carried it.
    Some(Texts::read(language, text.leak()))
}

async fn read(path: &str) -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response: Response = JsFuture::from(window.fetch_with_str(path))
        .await?
        .dyn_into()?;
    if !response.ok() {
        return Err(JsValue::NULL);
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(JsValue::NULL)
}
