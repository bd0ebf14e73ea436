//! What every screen of a page shares, put in place once by its root.

use dioxus::prelude::*;
use dioxus::web::{Config, launch::launch_virtual_dom};
use wasm_bindgen_futures::spawn_local;

use super::speech::first_texts;
use super::{Address, Appearance, Changes, Speech};
use crate::backend::Shell;

/// Starts a bundle: its words first, then its screens.
pub fn start(root: fn() -> Element) {
    spawn_local(async move {
        let page = VirtualDom::new(root).with_root_context(first_texts().await);
        launch_virtual_dom(page, Config::new());
    });
}

/// Prepares the page: call once, in the root component.
pub fn use_page() {
    let shell = use_context_provider(Shell::detect);
    use_context_provider(Speech::of_page);
    use_context_provider(Appearance::of_page);
    use_context_provider(Address::of_page);
    let changes = use_context_provider(Changes::default);
    use_hook(move || {
        shell.subscribe(move |change| changes.take(&change));
    });
}

/// The shell this page runs in.
pub fn use_shell() -> Shell {
    use_context()
}
