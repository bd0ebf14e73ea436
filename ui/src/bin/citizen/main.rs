//! The bundle of the citizen.

mod pieces;

use dioxus::prelude::*;
use targa_ui::screens::citizen::App;

fn main() {
    targa_ui::live::start(Citizen);
}

#[component]
fn Citizen() -> Element {
    use_context_provider(pieces::all);
    rsx! {
        App {}
    }
}
