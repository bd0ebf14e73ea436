//! A file out of the clipboard.

use std::rc::Rc;

use dioxus::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::ClipboardEvent;

use super::{Picked, chosen};

type Listener = Rc<Closure<dyn Fn(ClipboardEvent)>>;

/// Takes files that are pasted on the page, for as long as the component is there. Text goes where it always goes.
pub(super) fn use_pasted(wanted: bool, onpick: EventHandler<Picked>) {
    let listener = use_hook(|| wanted.then(|| listen(onpick)));
    use_drop(move || {
        if let Some(listener) = listener
            && let Some(document) = document()
        {
            let listener = (*listener).as_ref().unchecked_ref();
            drop(document.remove_event_listener_with_callback("paste", listener));
        }
    });
}

fn listen(onpick: EventHandler<Picked>) -> Listener {
    let listener = Closure::<dyn Fn(ClipboardEvent)>::new(move |event: ClipboardEvent| {
        let files = event.clipboard_data().and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            chosen::read(&file, onpick);
        }
    });
    if let Some(document) = document() {
        let added = listener.as_ref().unchecked_ref();
        drop(document.add_event_listener_with_callback("paste", added));
    }
    Rc::new(listener)
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
