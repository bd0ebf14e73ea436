//! The bundle of the officer.

fn main() {
    dioxus::launch(targa_ui::screens::officer::App);
}
