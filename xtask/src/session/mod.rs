//! A private desktop for the demo and the whole-path tests: display, message bus, keyring and
//! notifications of its own, in folders of its own, gone at the end.

mod bus;
mod display;
mod folders;
pub(crate) mod inside;

use std::{
    env,
    ffi::{OsStr, OsString},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use crate::{place, run, toolchain};

/// Runs a command in a session.
pub(crate) fn start(headless: bool, command: &[OsString]) -> Result<()> {
    toolchain::complete()?;
    let [program, arguments @ ..] = command else {
        return Ok(());
    };
    within(headless, run::program(program).args(arguments))
}

/// Runs this command inside a session of its own; without a display to show itself on, the session
/// brings one.
pub(crate) fn within(headless: bool, command: &Command) -> Result<()> {
    let status = around(headless, command)?
        .status()
        .context("could not start the session")?;
    if !status.success() {
        bail!("{} failed", run::described(command));
    }
    Ok(())
}

fn around(headless: bool, command: &Command) -> Result<Command> {
    // Its own file, even when a build has meanwhile put a newer one in its place.
    let mut session = run::program("/proc/self/exe");
    session.arg("__inside");
    if headless || !has_display() {
        session.arg("--headless");
    }
    session
        .arg("--")
        .arg(command.get_program())
        .args(command.get_args());
    if let Some(folder) = command.get_current_dir() {
        session.current_dir(folder);
    }
    for (name, value) in what_it_is_told()? {
        session.env(name, value);
    }
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => session.env(name, value),
            None => session.env_remove(name),
        };
    }
    Ok(session)
}

/// Whether windows can be shown to a person.
pub(crate) fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Where the stage finds what it needs.
fn what_it_is_told() -> Result<Vec<(&'static str, OsString)>> {
    let node = toolchain::node::path()?;
    let mut told = vec![
        ("TARGA_ROOT", place::root().into()),
        ("TARGA_BIN_DIR", place::binaries().into()),
        ("TARGA_UI_DIR", place::bundles().into()),
        ("TARGA_PICTURES", place::pictures().into()),
        ("TARGA_WEBDRIVER", toolchain::driver::path()?.into()),
        ("PATH", toolchain::node::search_path(&node)?),
        ("TARGA_NODE", node.into()),
    ];
    if let Some(driver) = place::on_path("chromedriver") {
        told.push(("TARGA_CHROMEDRIVER", driver.into()));
    }
    // Inside, HOME is another folder; cargo and rustup still want theirs.
    if let Some(home) = env::home_dir() {
        for (name, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
            let there = env::var_os(name).unwrap_or_else(|| home.join(folder).into());
            told.push((name, there));
        }
    }
    Ok(told)
}

/// Sets variables on a command.
fn tell<'a>(command: &mut Command, variables: &'a [(impl AsRef<OsStr> + 'a, OsString)]) {
    for (name, value) in variables {
        command.env(name, value);
    }
}
