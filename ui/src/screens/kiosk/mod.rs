//! The kiosk's screens.

use dioxus::prelude::*;
use targa_assets::Words;

use crate::live::use_page;

/// The root of the kiosk's page.
#[component]
pub fn App() -> Element {
    use_page(&[Words::KIOSK]);
    rsx! {}
}
