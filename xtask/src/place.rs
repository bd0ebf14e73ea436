//! Where things are.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// The repository.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Where native code is compiled. Always here, whatever `CARGO_TARGET_DIR` says: the shells take
/// their bundles from below it.
pub(crate) fn target() -> PathBuf {
    root().join("target")
}

/// The finished native programs.
pub(crate) fn binaries() -> PathBuf {
    target().join("debug")
}

/// Where wasm is compiled: on some machines by another compiler, and two compilers in one folder
/// throw away each other's work.
pub(crate) fn wasm_target() -> PathBuf {
    target().join("wasm")
}

/// The finished bundles, a folder per audience.
pub(crate) fn bundles() -> PathBuf {
    target().join("ui")
}

/// Pictures of the driven path.
pub(crate) fn pictures() -> PathBuf {
    target().join("pictures")
}

/// What is installed once per machine and user, shared by every clone.
pub(crate) fn cache() -> Result<PathBuf> {
    let base = match env::var_os("XDG_CACHE_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => PathBuf::from(env::var_os("HOME").context("HOME is not set")?).join(".cache"),
    };
    Ok(base.join("targa"))
}

/// The first program of this name on `PATH`.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|candidate| candidate.is_file())
}
