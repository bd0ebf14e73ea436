//! Compiling everything that runs.

use std::process::Command;

use anyhow::Result;

use crate::{
    run, say,
    ui::{self, Audience},
};

/// The server, the sandbox, the development shell, and what drives them.
const PROGRAMS: [&str; 6] = [
    "targa-server",
    "targa-sandbox",
    "targa-devshell",
    "targa-stage",
    "targa-e2e-browser",
    "targa-e2e-keeper",
];

/// One per audience; each packs its bundle, so the bundles come first.
const SHELLS: [&str; 3] = ["targa-citizen", "targa-kiosk", "targa-officer"];

/// Bundles, programs, shells.
pub(crate) fn everything() -> Result<()> {
    ui::build(&Audience::ALL)?;
    programs_and_shells()
}

/// What runs on the machine itself.
pub(crate) fn programs_and_shells() -> Result<()> {
    say::timed("compiling the server, the sandbox and the shells", || {
        programs(PROGRAMS.into_iter().chain(SHELLS))
    })
}

/// These programs, from the very libraries that the tests are made of.
pub(crate) fn programs<'a>(names: impl IntoIterator<Item = &'a str>) -> Result<()> {
    let mut cargo = workspace("build");
    for name in names {
        cargo.args(["--bin", name]);
    }
    // Only where a test is among what is built does cargo give the libraries the features that tests
    // ask for; without one it compiles a hundred of them a second time.
    cargo.args(["--test", "start"]);
    run::well(&mut cargo)
}

/// Cargo on the whole workspace, whatever is built of it: the features of what they share are then
/// always the same, and each library is compiled once.
pub(crate) fn workspace(subcommand: &str) -> Command {
    let mut cargo = run::cargo(subcommand);
    cargo.arg("--workspace");
    cargo
}
