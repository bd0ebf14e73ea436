//! What every screen of a page shares, put in place once by its root.

use dioxus::prelude::*;
use targa_assets::Words;

use super::{Address, Appearance, Changes, Speech};
use crate::backend::Shell;

/// Prepares the page: call once, in the root component, with the audience's own words.
pub fn use_page(own: &'static [Words]) {
    let shell = use_context_provider(Shell::detect);
    use_context_provider(|| Speech::of_page(own));
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
