//! Schemathesis, which calls a server with what its document allows and with what it does not.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result};

use super::Step;
use crate::{place, run};

/// Every package with its version, as locked.
const LOCK: &str = "tests/contract/requirements.txt";

/// In a Python environment of its own, in the user's cache.
pub(crate) struct Schemathesis;

impl Step for Schemathesis {
    fn name(&self) -> String {
        "Schemathesis".to_owned()
    }

    fn is_done(&self) -> Result<bool> {
        let lock = lock()?;
        Ok(path()?.is_file() && fs::read(stamp()?).is_ok_and(|installed| installed == lock))
    }

    fn run(&self) -> Result<()> {
        run::well(
            run::program("python3")
                .args(["-m", "venv", "--clear"])
                .arg(folder()?),
        )?;
        run::well(
            run::program(folder()?.join("bin/pip"))
                .args(["install", "--quiet", "--disable-pip-version-check"])
                .args(["--no-deps", "--only-binary=:all:", "--requirement", LOCK]),
        )?;
        fs::write(stamp()?, lock()?)?;
        Ok(())
    }
}

/// Where the program is.
pub(crate) fn path() -> Result<PathBuf> {
    Ok(folder()?.join("bin/schemathesis"))
}

/// A copy of the lock file as it was installed.
fn stamp() -> Result<PathBuf> {
    Ok(folder()?.join("installed-requirements.txt"))
}

fn lock() -> Result<Vec<u8>> {
    fs::read(place::root().join(LOCK)).with_context(|| format!("{LOCK} is missing"))
}

fn folder() -> Result<PathBuf> {
    Ok(place::cache()?.join("schemathesis"))
}
