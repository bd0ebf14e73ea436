//! The kiosk's shell.

mod desk;

use std::process::ExitCode;

fn main() -> ExitCode {
    targa_shell::run::<desk::Desk>(tauri::generate_context!())
}
