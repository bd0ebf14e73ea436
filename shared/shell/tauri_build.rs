//! What the build scripts of the three shells share; taken in by `#[path]`, for a build script cannot depend
//! on a library that needs a webview.

use std::error::Error;
use std::path::Path;

use tauri_build::{AppManifest, Attributes};

/// The only commands a shell has; each gets its permission, which the capability file may grant.
const COMMANDS: &[&str] = &["dispatch", "subscribe"];

/// Packs the screens of one audience and checks its capability file.
pub(crate) fn build(audience: &str) -> Result<(), Box<dyn Error>> {
    let screens = Path::new("../target/ui").join(audience);
    println!("cargo::rerun-if-changed={}", screens.display());
    if !screens.join("index.html").is_file() {
        println!(
            "cargo::error=no screens in target/ui/{audience}: run `cargo xtask ui {audience}` first"
        );
        return Ok(());
    }
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    Ok(tauri_build::try_build(attributes)?)
}
