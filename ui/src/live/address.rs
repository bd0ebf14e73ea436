//! Where the reader is: the part of the address after `#`. Links are links, and "back" goes back.

use dioxus::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

/// The page's place, without the `#`.
#[derive(Clone, Copy)]
pub struct Address(Signal<String>);

impl Address {
    /// Follows the address bar.
    pub(super) fn of_page() -> Self {
        let mut place = Signal::new(read());
        let follow = Closure::<dyn FnMut()>::new(move || place.set(read()));
        if let Some(window) = web_sys::window() {
            window.set_onhashchange(Some(follow.as_ref().unchecked_ref()));
        }
        // It lives as long as the page.
        follow.forget();
        Self(place)
    }

    /// Where the reader is now; the component follows.
    pub fn here(&self) -> String {
        self.0.cloned()
    }
}

/// Goes to another place of the page.
pub fn go_to(place: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().set_hash(place));
    }
}

/// Moves the focus, so that screen readers and keyboards go on from there.
pub fn focus(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        drop(element.focus());
    }
}

fn read() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}
