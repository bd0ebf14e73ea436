//! Packs the officer's screens and checks what they may ask.

#[path = "../shared/shell/tauri_build.rs"]
mod shell;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    shell::build("officer")
}
