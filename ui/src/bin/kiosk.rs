//! The bundle of the kiosk.

fn main() {
    targa_ui::live::start(targa_ui::screens::kiosk::App);
}
