//! The development shell: the same commands over HTTP, on the origin that served the page.

use futures_util::future::LocalBoxFuture;
use serde_json::Value;
use targa_contract::commands::{Change, Envelope};
use targa_contract::{Problem, ProblemCode};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventSource, MessageEvent, RequestInit, Response};

use super::Backend;
use super::json::from_page;

/// The origin of the page.
pub(super) struct Loopback;

impl Backend for Loopback {
    fn dispatch(&self, envelope: Envelope) -> LocalBoxFuture<'static, Result<Value, Problem>> {
        Box::pin(async move {
            let body = serde_json::to_string(&envelope).map_err(|_| ProblemCode::MalformedBody)?;
            let answer = post("/dispatch", &body).await;
            let (ok, body) = answer.map_err(|_| ProblemCode::Internal)?;
            if ok {
                from_page(&body).ok_or_else(|| ProblemCode::Internal.into())
            } else {
                Err(from_page(&body).unwrap_or_else(|| ProblemCode::Internal.into()))
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

async fn post(path: &str, body: &str) -> Result<(bool, JsValue), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_body(&body.into());
    let headers = web_sys::Headers::new()?;
    headers.set("content-type", "application/json")?;
    request.set_headers(&headers);
    let response = JsFuture::from(window.fetch_with_str_and_init(path, &request)).await?;
    let response: Response = response.dyn_into()?;
    let body = JsFuture::from(response.json()?).await?;
    Ok((response.ok(), body))
}
