//! Debian packages: compilers, the webview, and the desktop the tests run on.

use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::Step;
use crate::{place, run, say};

/// Each with what would be missing without it.
const PACKAGES: [(&str, &str); 20] = [
    ("ca-certificates", "npm and cargo reach their registries"),
    ("gcc", "linking, SQLCipher"),
    ("libc6-dev", "linking"),
    ("pkg-config", "finding the libraries below"),
    ("libssl-dev", "SQLCipher's cryptography"),
    ("libwebkit2gtk-4.1-dev", "the webview of the shells"),
    ("xvfb", "a display where there is none"),
    ("webkit2gtk-driver", "driving the webview"),
    ("dbus", "a private message bus"),
    ("gnome-keyring", "a private keyring"),
    ("dunst", "a private notification daemon"),
    ("at-spi2-core", "hearing what a screen reader is told"),
    ("chromium", "the system browser of the tests"),
    ("chromium-driver", "driving that browser"),
    ("fonts-dejavu-core", "letters before the web font is there"),
    ("xdg-utils", "opening the system browser"),
    ("postgresql", "the server's other database"),
    (
        "python3-venv",
        "calling the server with what its document allows",
    ),
    ("zbar-tools", "reading QR codes back"),
    ("poppler-utils", "reading papers back"),
];

/// All of them.
pub(crate) struct Packages;

impl Step for Packages {
    fn name(&self) -> String {
        "Debian packages".to_owned()
    }

    fn is_done(&self) -> Result<bool> {
        if place::on_path("dpkg-query").is_none() {
            let names: Vec<_> = PACKAGES.iter().map(|(name, _)| *name).collect();
            bail!(
                "this is no Debian: install what corresponds to {} and node with npm, then use \
                 `cargo xtask ci PART` with the parts you need",
                names.join(" ")
            );
        }
        Ok(missing()?.is_empty())
    }

    fn run(&self) -> Result<()> {
        let missing = missing()?;
        let names = missing.join(" ");
        let by_hand = format!("run `apt-get install {names}` as root");
        let sudo = if rustix::process::geteuid().is_root() {
            None
        } else if place::on_path("sudo").is_some() {
            Some("sudo")
        } else {
            bail!("missing {names}, and installing needs root: {by_hand}");
        };
        say::note(&format!("installing {names}"));
        run::well(apt(sudo).args(["update", "--quiet=2"])).with_context(|| by_hand.clone())?;
        run::well(
            apt(sudo)
                .args(["install", "--yes", "--no-install-recommends", "--quiet=2"])
                .args(&missing),
        )
        .context(by_hand)
    }
}

fn apt(sudo: Option<&str>) -> Command {
    let mut command = match sudo {
        Some(sudo) => {
            let mut command = run::program(sudo);
            // sudo drops the environment; `env` sets it again on its far side.
            command.args(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
            command
        }
        None => run::program("apt-get"),
    };
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        // Another apt at work (a fresh machine's own updates) is waited for.
        .args(["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]);
    command
}

fn missing() -> Result<Vec<&'static str>> {
    let mut wanted: Vec<_> = PACKAGES.iter().map(|(name, _)| *name).collect();
    // Node of another source conflicts with Debian's: theirs only where there is none.
    if place::on_path("npm").is_none() {
        wanted.push("npm");
        if place::on_path("node").is_none() {
            wanted.push("nodejs");
        }
    }
    // It answers for the known packages and fails because of the unknown ones: only its words count.
    let answer = run::captured(
        run::program("dpkg-query")
            .args(["--show", "--showformat=${Package} ${db:Status-Status}\\n"])
            .args(&wanted),
    )?;
    let installed = String::from_utf8_lossy(&answer.stdout).into_owned();
    Ok(absent(&wanted, &installed))
}

fn absent(wanted: &[&'static str], installed: &str) -> Vec<&'static str> {
    wanted
        .iter()
        .copied()
        .filter(|name| {
            !installed
                .lines()
                .any(|line| line == format!("{name} installed"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_package_is_missing_like_an_unknown_one() {
        let answer = "gcc installed\nxvfb config-files\n";
        assert_eq!(absent(&["gcc", "xvfb", "dunst"], answer), ["xvfb", "dunst"]);
    }
}
