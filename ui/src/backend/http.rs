//! The development shell: the same commands over HTTP, on the origin that served the page.

use futures_util::future::LocalBoxFuture;
use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventSource, MessageEvent, RequestInit, Response};

use super::Backend;

/// The origin of the page.
pub(super) struct Loopback;

impl Backend for Loopback {
    fn dispatch(&self, envelope: String) -> LocalBoxFuture<'static, Result<String, Problem>> {
        Box::pin(async move {
            let answer = post("/dispatch", &envelope).await;
            let (ok, body) = answer.map_err(|_| ProblemCode::Internal)?;
            if ok {
                Ok(body)
            } else {
                Err(serde_json::from_str(&body).unwrap_or_else(|_| ProblemCode::Internal.into()))
            }
        })
    }

    fn subscribe(&self, on_change: Box<dyn Fn(Change)>) {
        let Ok(events) = EventSource::new("/changes") else {
            return;
        };
        let receive = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let change = event.data().as_string();
            if let Some(change) = change.and_then(|text| serde_json::from_str(&text).ok()) {
                on_change(change);
            }
        });
        events.set_onmessage(Some(receive.as_ref().unchecked_ref()));
        // Both live as long as the page.
        receive.forget();
    }
}

async fn post(path: &str, body: &str) -> Result<(bool, String), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body.into());
    let headers = web_sys::Headers::new()?;
    headers.set("content-type", "application/json")?;
    request.set_headers(&headers);
    let response = JsFuture::from(window.fetch_with_str_and_init(path, &request)).await?;
    let response: Response = response.dyn_into()?;
    let body = JsFuture::from(response.text()?).await?;
    Ok((response.ok(), body.as_string().unwrap_or_default()))
}
