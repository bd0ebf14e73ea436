//! npm packages, exactly as locked.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result};

use super::{Step, node};
use crate::{place, run};

/// The folders with a lock file: what the bundles are made of, what reads the API's document, the sign-in provider.
pub(crate) const FOLDERS: [&str; 3] = ["assets", "tests/contract", "tests/idp"];

/// The packages of one folder.
pub(crate) struct Packages {
    pub(crate) folder: &'static str,
}

impl Packages {
    fn folder(&self) -> PathBuf {
        place::root().join(self.folder)
    }

    /// A copy of the lock file as it was installed.
    fn stamp(&self) -> PathBuf {
        self.folder().join("node_modules/.installed-lock.json")
    }

    fn lock(&self) -> Result<Vec<u8>> {
        let lock = self.folder().join("package-lock.json");
        fs::read(&lock).with_context(|| format!("{} is missing", lock.display()))
    }
}

impl Step for Packages {
    fn name(&self) -> String {
        format!("npm packages of {}", self.folder)
    }

    fn is_done(&self) -> Result<bool> {
        let lock = self.lock()?;
        Ok(fs::read(self.stamp()).is_ok_and(|installed| installed == lock))
    }

    fn run(&self) -> Result<()> {
        // No package of ours needs its install script, and none that hides in the tree gets to run one.
        run::well(
            node::npm()?
                .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
                .arg("--loglevel=error")
                .current_dir(self.folder()),
        )?;
        fs::write(self.stamp(), self.lock()?)?;
        Ok(())
    }
}
