//! Where the programs of a run are, as the desktop session of `cargo xtask` tells it.

use std::{
    env,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};

/// The programs and folders of one run.
#[derive(Clone, Debug)]
pub struct Environment {
    /// Folder of the built programs: server, sandbox, shells.
    pub binaries: PathBuf,
    /// Folder of the built bundles.
    pub bundles: PathBuf,
    /// The repository.
    pub root: PathBuf,
    /// Node, for the sign-in provider.
    pub node: PathBuf,
    /// `tauri-driver`.
    pub webdriver: PathBuf,
    /// `chromedriver`, for the system browser of the driven person.
    pub chromedriver: PathBuf,
    /// Where pictures are left.
    pub pictures: PathBuf,
    /// What the notification daemon printed.
    pub notifications: PathBuf,
}

impl Environment {
    /// Reads the environment; the error names the first thing that is missing and the way out.
    pub fn of_session() -> Result<Self> {
        for desktop in ["DISPLAY", "DBUS_SESSION_BUS_ADDRESS"] {
            variable(desktop)?;
        }
        let environment = Self {
            binaries: folder("TARGA_BIN_DIR")?,
            bundles: folder("TARGA_UI_DIR")?,
            root: folder("TARGA_ROOT")?,
            node: file("TARGA_NODE")?,
            webdriver: file("TARGA_WEBDRIVER")?,
            chromedriver: file("TARGA_CHROMEDRIVER")?,
            pictures: PathBuf::from(variable("TARGA_PICTURES")?),
            notifications: PathBuf::from(variable("TARGA_NOTIFICATIONS")?),
        };
        std::fs::create_dir_all(&environment.pictures)
            .with_context(|| format!("cannot make {}", environment.pictures.display()))?;
        Ok(environment)
    }

    /// A built program of the workspace; the error says that it has not been built.
    pub fn binary(&self, name: &str) -> Result<PathBuf> {
        let path = self.binaries.join(name);
        ensure!(
            path.is_file(),
            "{name} is not in {}: `cargo xtask build` makes it",
            self.binaries.display()
        );
        Ok(path)
    }

    /// Where the logs of the services and the pages' texts at a failure are left.
    pub fn logs(&self) -> PathBuf {
        let beside = self.pictures.parent().unwrap_or(&self.pictures);
        beside.join("e2e-logs")
    }
}

/// One of this crate's own small programs: beside the running one, or, for a test, above it.
pub fn own_program(name: &str) -> Result<PathBuf> {
    let running = env::current_exe().context("this program does not know where it is")?;
    running
        .ancestors()
        .skip(1)
        .take(2)
        .map(|folder| folder.join(name))
        .find(|candidate| candidate.is_file())
        .with_context(|| format!("{name} is not beside {}", running.display()))
}

fn variable(name: &str) -> Result<String> {
    env::var(name).ok().filter(|text| !text.is_empty()).with_context(|| {
        format!("{name} is not set: this needs a desktop session, `cargo xtask ci e2e` or `cargo xtask session -- COMMAND` gives one")
    })
}

fn folder(name: &str) -> Result<PathBuf> {
    let path = PathBuf::from(variable(name)?);
    ensure!(path.is_dir(), "{name} names no folder: {}", path.display());
    Ok(path)
}

fn file(name: &str) -> Result<PathBuf> {
    let path = PathBuf::from(variable(name)?);
    ensure!(path.is_file(), "{name} names no file: {}", path.display());
    Ok(path)
}

/// A path as text, for settings files and command lines.
pub fn text(path: &Path) -> Result<&str> {
    path.to_str()
        .with_context(|| format!("{} is not UTF-8", path.display()))
}
