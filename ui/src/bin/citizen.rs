//! The bundle of the citizen.

fn main() {
    targa_ui::live::start(targa_ui::screens::citizen::App);
}
