//! The bundle of the officer.

fn main() {
    targa_ui::live::start(targa_ui::screens::officer::App);
}
