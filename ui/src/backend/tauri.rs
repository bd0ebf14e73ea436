//! A Tauri window: commands by `invoke`, changes over a channel.

mod channel;

use futures_util::future::LocalBoxFuture;
use js_sys::{Function, JSON, Object, Promise, Reflect};
use targa_contract::commands::Change;
use targa_contract::{Problem, ProblemCode};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::Backend;
use super::json::{problem, text};

/// The page's door to its Tauri shell.
#[derive(Clone)]
pub(super) struct Window {
    internals: JsValue,
}

impl Window {
    /// Present only inside a Tauri window.
    pub(super) fn detect() -> Option<Self> {
        let internals = Reflect::get(&js_sys::global(), &"__TAURI_INTERNALS__".into()).ok()?;
        internals.is_object().then_some(Self { internals })
    }

    async fn invoke(&self, command: &str, name: &str, value: &JsValue) -> Result<JsValue, JsValue> {
        let args = Object::new();
        Reflect::set(&args, &name.into(), value)?;
        let promise: Promise = self
            .function("invoke")?
            .call2(&self.internals, &command.into(), &args)?
            .dyn_into()?;
        JsFuture::from(promise).await
    }

    fn function(&self, name: &str) -> Result<Function, JsValue> {
        Reflect::get(&self.internals, &name.into())?.dyn_into()
    }
}

impl Backend for Window {
    fn dispatch(&self, envelope: String) -> LocalBoxFuture<'static, Result<String, Problem>> {
        let window = self.clone();
        Box::pin(async move {
            let request = JSON::parse(&envelope).map_err(|_| ProblemCode::MalformedBody)?;
            let reply = window.invoke("dispatch", "request", &request).await;
            text(&reply.map_err(|thrown| problem(&thrown))?)
        })
    }

    fn subscribe(&self, on_change: Box<dyn Fn(Change)>) {
        let window = self.clone();
        spawn_local(async move {
            let Ok(transform) = window.function("transformCallback") else {
                return;
            };
            // A window that refuses leaves the screens working, only without news by themselves.
            if let Ok(channel) = channel::open(&transform, &window.internals, on_change) {
                drop(window.invoke("subscribe", "onChange", &channel).await);
            }
        });
    }
}
