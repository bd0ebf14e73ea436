//! The citizen's shell. One entry point for desktops and phones.
#![cfg_attr(
    mobile,
    expect(unsafe_code, reason = "the phone's entry point is an exported symbol")
)]

mod desk;

use std::process::ExitCode;

/// Runs the app until its window is closed.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
pub fn run() -> ExitCode {
    targa_shell::run::<desk::Desk>(tauri::generate_context!())
}
