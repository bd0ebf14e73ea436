//! The bundle of the citizen.

fn main() {
    dioxus::launch(targa_ui::screens::citizen::App);
}
