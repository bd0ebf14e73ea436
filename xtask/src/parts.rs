//! The parts of `cargo xtask test`, in the order that compiles each thing once.
#![expect(
    clippy::print_stdout,
    reason = "a command-line program speaks on its terminal"
)]

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use crate::{
    api,
    build::{self, workspace},
    place, postgres, run, say, session,
    toolchain::{self, node},
    ui::{self, Audience},
};

/// Something that can fail by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Toolchain,
    Fmt,
    Ui,
    Clippy,
    Docs,
    Unit,
    Postgres,
    Api,
    Idp,
    Shells,
    E2e,
    Deny,
}

/// How a part ended, short of failing.
enum Ending {
    Passed,
    /// With the reason, which is always said aloud.
    Skipped(&'static str),
}

impl Part {
    pub(crate) const ALL: [Self; 12] = [
        Self::Toolchain,
        Self::Fmt,
        Self::Ui,
        Self::Clippy,
        Self::Docs,
        Self::Unit,
        Self::Postgres,
        Self::Api,
        Self::Idp,
        Self::Shells,
        Self::E2e,
        Self::Deny,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Toolchain => "toolchain",
            Self::Fmt => "fmt",
            Self::Ui => "ui",
            Self::Clippy => "clippy",
            Self::Docs => "docs",
            Self::Unit => "unit",
            Self::Postgres => "postgres",
            Self::Api => "api",
            Self::Idp => "idp",
            Self::Shells => "shells",
            Self::E2e => "e2e",
            Self::Deny => "deny",
        }
    }

    const fn what(self) -> &'static str {
        match self {
            Self::Toolchain => "install what is missing",
            Self::Fmt => "rustfmt has nothing to change",
            Self::Ui => "the web bundles, and what they weigh",
            Self::Clippy => "clippy has nothing to say",
            Self::Docs => "the documentation of the code builds",
            Self::Unit => "unit and integration tests of every crate",
            Self::Postgres => "the server's tests again, on PostgreSQL",
            Self::Api => "the API and its document, held against each other by tools of others",
            Self::Idp => "tests of the sign-in provider",
            Self::Shells => "the server, the sandbox and the three shells build",
            Self::E2e => "whole paths through the real shells, on a private desktop",
            Self::Deny => "licences and bans, where cargo-deny is installed",
        }
    }

    fn run(self) -> Result<Ending> {
        match self {
            Self::Toolchain => toolchain::complete()?,
            Self::Fmt => run::well(run::cargo("fmt").args(["--all", "--check"]))?,
            Self::Ui => ui::build_within_limits(&Audience::WITH_GALLERY)?,
            Self::Clippy => {
                run::well(workspace("clippy").args(["--all-targets", "--", "-D", "warnings"]))?;
            }
            Self::Docs => {
                run::well(
                    workspace("doc")
                        .arg("--no-deps")
                        .env("RUSTDOCFLAGS", "-D warnings"),
                )?;
            }
            Self::Unit => run::well(&mut workspace("test"))?,
            Self::Postgres => on_postgres()?,
            Self::Api => api::check()?,
            Self::Idp => run::well(
                run::program(node::path()?)
                    .arg("--test")
                    .current_dir(place::root().join("tests/idp")),
            )?,
            Self::Shells => build::programs_and_shells()?,
            Self::E2e => whole_paths()?,
            Self::Deny => return licences(),
        }
        Ok(Ending::Passed)
    }
}

/// Names the parts.
pub(crate) fn list() {
    for part in Part::ALL {
        println!("{:10} {}", part.name(), part.what());
    }
}

/// Runs these parts until one fails, and says how long each took.
pub(crate) fn run(parts: &[Part]) -> Result<()> {
    let mut lines = Vec::new();
    let mut failure = None;
    for &part in parts {
        println!("\n── {}: {}", part.name(), part.what());
        let start = Instant::now();
        let ending = part.run();
        lines.push(line(part, &ending, start.elapsed()));
        if let Err(error) = ending {
            failure = Some(error.context(format!(
                "{} failed; `cargo xtask ci {}` runs it alone",
                part.name(),
                part.name()
            )));
            break;
        }
    }
    println!();
    for line in lines {
        println!("{line}");
    }
    match failure {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

fn line(part: Part, ending: &Result<Ending>, time: Duration) -> String {
    let (sign, remark) = match ending {
        Ok(Ending::Passed) => ("✓", String::new()),
        Ok(Ending::Skipped(why)) => ("–", format!("  skipped: {why}")),
        Err(_) => (say::CROSS, String::new()),
    };
    format!(
        "{sign} {:10}{:>12}{remark}",
        part.name(),
        say::seconds(time)
    )
}

/// Every test of the server once more, each on a database of its own in one cluster.
fn on_postgres() -> Result<()> {
    let mut test = workspace("test");
    for name in test_targets("server/tests")? {
        test.args(["--test", &name]);
    }
    postgres::with(|address| run::well(test.env(postgres::VARIABLE, address)))
}

/// The names cargo gives to the tests in a folder: files, and folders with a `main.rs`.
fn test_targets(folder: &str) -> Result<BTreeSet<String>> {
    let folder = place::root().join(folder);
    let entries = folder
        .read_dir()
        .with_context(|| format!("reading {}", folder.display()))?
        .collect::<Result<Vec<_>, _>>()?;
    let names: BTreeSet<String> = entries
        .iter()
        .map(std::fs::DirEntry::path)
        .filter(|path| {
            path.extension().is_some_and(|extension| extension == "rs")
                || path.join("main.rs").exists()
        })
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    if names.is_empty() {
        bail!("{} has no test", folder.display());
    }
    Ok(names)
}

/// Every test file of `tests/e2e`, each on a private desktop of its own.
fn whole_paths() -> Result<()> {
    build::programs_and_shells()?;
    // A program and not a test of the harness: its own exit code says whether the keyring held.
    let mut keyring = workspace("test");
    keyring
        .args(["--test", "keyring"])
        .env("TARGA_TEST_KEYRING", "1");
    session::within(true, &keyring)?;
    for name in test_targets("tests/e2e/tests")? {
        let mut test = workspace("test");
        // One after the other: they share the display's focus.
        test.args(["--test", &name, "--", "--test-threads=1", "--nocapture"]);
        session::within(true, &test)?;
    }
    Ok(())
}

fn licences() -> Result<Ending> {
    let installed = run::captured(run::cargo("deny").arg("--version"))?
        .status
        .success();
    if !installed {
        return Ok(Ending::Skipped("cargo-deny is not installed"));
    }
    run::well(run::cargo("deny").args(["check", "licenses", "bans", "sources"]))?;
    Ok(Ending::Passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_skipped_part_says_why() {
        let text = line(
            Part::Deny,
            &Ok(Ending::Skipped("no such tool")),
            Duration::from_secs(1),
        );
        assert!(text.ends_with("skipped: no such tool"), "{text}");
    }

    #[test]
    fn bundles_come_before_whatever_packs_them() {
        let at = |part| Part::ALL.iter().position(|&one| one == part);
        assert!(at(Part::Ui) < at(Part::Clippy));
        assert!(at(Part::Ui) < at(Part::Shells));
        assert!(at(Part::Toolchain) < at(Part::Ui));
    }
}
