//! The officer's screens.

use dioxus::prelude::*;
use targa_assets::Words;

use crate::live::use_page;

/// The root of the officer's page.
#[component]
pub fn App() -> Element {
    use_page(&[Words::OFFICER]);
    rsx! {}
}
