//! Where the reader is: the part of the address after `#`. Links are links, and "back" goes back.

use dioxus::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::HtmlElement;

use super::use_speech;

/// The page's place, without the `#`.
#[derive(Clone, Copy)]
pub struct Address {
    place: Signal<String>,
    moves: Signal<u32>,
}

impl Address {
    /// Follows the address bar.
    pub(super) fn of_page() -> Self {
        let mut place = Signal::new(read());
        let mut moves = Signal::new(0);
        let follow = Closure::<dyn FnMut()>::new(move || {
            moves += 1;
            place.set(read());
        });
        if let Some(window) = web_sys::window() {
            window.set_onhashchange(Some(follow.as_ref().unchecked_ref()));
        }
        // It lives as long as the page.
        follow.forget();
        Self { place, moves }
    }

    /// Where the reader is now; the component follows.
    pub fn here(&self) -> String {
        self.place.cloned()
    }

    /// The reader has moved by other means than the address: a page that keeps its places in memory.
    pub fn note_move(mut self) {
        self.moves += 1;
    }

    /// Whether the reader has moved since the page opened.
    fn has_moved(&self) -> bool {
        *self.moves.peek() > 0
    }
}

/// Where the reader is.
pub fn use_address() -> Address {
    use_context()
}

/// A screen has opened: its heading gives the window its title, in every language, and takes the
/// focus, so that screen readers and keyboards go on from there. Not when the page itself opens:
/// then the browser reads from the top.
pub(crate) fn use_arrival(heading: String) {
    let address = try_use_context::<Address>();
    let speech = use_speech();
    let title = heading.clone();
    use_effect(move || {
        // Follows the language; by now the heading is in its new words.
        let _ = speech.language();
        let words = element(&title).and_then(|heading| heading.text_content());
        let document = web_sys::window().and_then(|window| window.document());
        if let (Some(document), Some(words)) = (document, words) {
            document.set_title(&words);
        }
    });
    use_effect(move || {
        if address.is_some_and(|address| address.has_moved()) {
            focus(&heading);
            if let Some(window) = web_sys::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    });
}

/// Goes to another place of the page.
pub fn go_to(place: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().set_hash(place));
    }
}

/// Goes on to another place: "back" does not lead here again.
pub fn go_on_to(place: &str) {
    if let Some(window) = web_sys::window() {
        drop(window.location().replace(&format!("#{place}")));
    }
}

/// Moves the focus, so that screen readers and keyboards go on from there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        drop(element.focus());
    }
}

/// Brings a part of the page into view.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?
        .document()?
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

fn read() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}
