//! The API held against its document by tools that know nothing of this code.
#![expect(
    clippy::print_stdout,
    reason = "a command-line program speaks on its terminal"
)]

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::Result;

use crate::{
    build::workspace,
    place, postgres, run,
    toolchain::{node, schemathesis},
};

/// What everybody's documents are held to.
const RULES: &str = "tests/contract/spectral.yml";
/// The name of the server's test that starts what Schemathesis calls.
const TEST: &str = "tools::";

/// The document by the rules, then the server by its document, on both databases.
pub(crate) fn check() -> Result<()> {
    lint(&place::root().join(RULES))?;
    match administrations_rules() {
        Some(rules) => lint(&rules)?,
        None => println!(
            "SKIPPED: the rules of the administrations, for their spectral.yml is not at hand (TARGA_SPECS)"
        ),
    }
    run::well(&mut tools()?)?;
    postgres::with(|address| run::well(tools()?.env(postgres::VARIABLE, address)))
}

fn lint(rules: &Path) -> Result<()> {
    let spectral = place::root().join("tests/contract/node_modules/.bin/spectral");
    run::well(
        run::program(node::path()?)
            .arg(spectral)
            .args(["lint", "--fail-severity", "error", "--ruleset"])
            .arg(rules)
            .arg("server/openapi.json"),
    )
}

fn tools() -> Result<Command> {
    let mut test = workspace("test");
    test.args(["--test", "api", "--", TEST])
        .env("TARGA_SCHEMATHESIS", schemathesis::path()?);
    Ok(test)
}

/// Those that Italian administrations publish by, in the folder of official documents.
fn administrations_rules() -> Option<PathBuf> {
    let beside = place::root().join("../shared/specs");
    let folder = env::var_os("TARGA_SPECS").map_or(beside, PathBuf::from);
    let rules = folder.join("spectral.yml");
    rules.is_file().then_some(rules)
}
