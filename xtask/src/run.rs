//! Running other programs, with errors that say which and what it said.

use std::{
    env,
    ffi::OsStr,
    path::Path,
    process::{Command, Output, Stdio},
};

use anyhow::{Context as _, Result, bail};

use crate::{place, toolchain::wasm};

/// A program started in the repository's root, its output going straight to the terminal.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(place::root()).stdin(Stdio::null());
    // What `cargo run` told xtask about xtask would make some build scripts run again and again.
    for (name, _) in env::vars_os() {
        let told = name.to_string_lossy();
        if told.starts_with("CARGO_PKG_")
            || told.starts_with("CARGO_MANIFEST_")
            || told == "CARGO_PRIMARY_PACKAGE"
        {
            command.env_remove(name);
        }
    }
    command
}

/// Cargo on the workspace, compiling into its own target folder.
pub(crate) fn cargo(subcommand: &str) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.env("CARGO_TARGET_DIR", place::target());
    command.arg(subcommand);
    command
}

/// Cargo for the browser, by the compiler that has its standard library.
pub(crate) fn cargo_wasm(subcommand: &str) -> Result<Command> {
    let mut command = cargo(subcommand);
    command
        .env("CARGO_TARGET_DIR", place::wasm_target())
        .args(["--target", wasm::TARGET]);
    wasm::compiler()?.choose_for(&mut command);
    Ok(command)
}

/// Runs to the end; an error unless it went well.
pub(crate) fn well(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start {}", described(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", described(command));
    }
    Ok(())
}

/// Runs to the end in silence and gives what it printed; on failure its last words are the error.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = captured(command)?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        let last: Vec<_> = words.lines().rev().take(5).collect();
        let last: Vec<_> = last.into_iter().rev().collect();
        bail!("{} failed: {}", described(command), last.join("\n  "));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end in silence.
pub(crate) fn captured(command: &mut Command) -> Result<Output> {
    command
        .output()
        .with_context(|| format!("could not start {}", described(command)))
}

/// The command as a person would type it, without its folders.
pub(crate) fn described(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .take(6)
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    if command.get_args().count() > 6 {
        words.push("…".to_owned());
    }
    format!("`{}`", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_says_what_failed_and_its_last_words() {
        let error = output(Command::new("sh").args(["-c", "echo the reason >&2; exit 3"]))
            .unwrap_err()
            .to_string();
        assert!(error.contains("`sh -c"), "{error}");
        assert!(error.ends_with("the reason"), "{error}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = well(&mut Command::new("/nowhere/frobnicate")).unwrap_err();
        assert!(error.to_string().contains("could not start `frobnicate`"));
    }
}
