//! The standard library for the browser, and the compiler that has it.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{Step, wasm_debian};
use crate::{place, run, say};

/// What browsers run.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Set to `debian`, this variable passes over rustup, to try the way of machines without it.
const SWITCH: &str = "TARGA_WASM";

/// How long rustup may take to answer, in seconds; some networks let it hang.
const PATIENCE: &str = "120";

/// A compiler that compiles for the browser.
pub(crate) enum Compiler {
    /// The one that compiles everything else, too.
    Active,
    /// Debian's, with its own linker setting.
    Debian { rustc: PathBuf, linker: PathBuf },
}

impl Compiler {
    /// Makes this cargo command compile with it.
    pub(crate) fn choose_for(&self, cargo: &mut Command) {
        if let Self::Debian { rustc, linker } = self {
            cargo
                .env("RUSTC", rustc)
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
    }
}

/// The compiler to use for the browser on this machine.
pub(crate) fn compiler() -> Result<Compiler> {
    if active_has_it() {
        return Ok(Compiler::Active);
    }
    if let Some((rustc, linker)) = wasm_debian::installed()? {
        return Ok(Compiler::Debian { rustc, linker });
    }
    bail!("no compiler for {TARGET}: run `cargo xtask toolchain`")
}

/// The standard library, from whoever has it.
pub(crate) struct StandardLibrary;

impl Step for StandardLibrary {
    fn name(&self) -> String {
        format!("standard library for {TARGET}")
    }

    fn is_done(&self) -> Result<bool> {
        Ok(active_has_it() || wasm_debian::installed()?.is_some())
    }

    fn run(&self) -> Result<()> {
        if !forced() && place::on_path("rustup").is_some() {
            let added = run::well(
                run::program("timeout").args([PATIENCE, "rustup", "target", "add", TARGET]),
            );
            if added.is_ok() && active_has_it() {
                return Ok(());
            }
            say::note("rustup could not bring it; taking Debian's compiler");
        }
        wasm_debian::install()
    }
}

fn forced() -> bool {
    env::var_os(SWITCH).is_some_and(|value| value == "debian")
}

fn active_has_it() -> bool {
    if forced() {
        return false;
    }
    let folder =
        run::output(run::program(rustc()).args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_ok_and(|folder| has_std(Path::new(folder.trim())))
}

/// The compiler cargo would take.
pub(crate) fn rustc() -> OsString {
    env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// Whether this folder of libraries has `std`.
pub(crate) fn has_std(folder: &Path) -> bool {
    folder.read_dir().is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}
