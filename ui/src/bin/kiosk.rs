//! The bundle of the kiosk.

fn main() {
    dioxus::launch(targa_ui::screens::kiosk::App);
}
