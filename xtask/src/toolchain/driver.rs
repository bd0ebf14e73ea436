//! tauri-driver, which turns a shell into something WebDriver can drive.

use std::path::PathBuf;

use anyhow::Result;

use super::Step;
use crate::{place, run};

const VERSION: &str = "2.1.0";

/// The program itself, kept in the user's cache, one folder per version.
pub(crate) struct TauriDriver;

impl Step for TauriDriver {
    fn name(&self) -> String {
        format!("tauri-driver {VERSION}")
    }

    fn is_done(&self) -> Result<bool> {
        Ok(path()?.is_file())
    }

    fn run(&self) -> Result<()> {
        run::well(
            run::cargo("install")
                .args(["tauri-driver", "--version", VERSION, "--locked", "--root"])
                .arg(folder()?)
                // Not among our own code: another profile, other features.
                .env("CARGO_TARGET_DIR", folder()?.join("build")),
        )?;
        std::fs::remove_dir_all(folder()?.join("build"))?;
        Ok(())
    }
}

/// Where the program is.
pub(crate) fn path() -> Result<PathBuf> {
    Ok(folder()?.join("bin/tauri-driver"))
}

fn folder() -> Result<PathBuf> {
    Ok(place::cache()?.join(format!("tauri-driver-{VERSION}")))
}
