//! A display in memory.

use std::{
    ffi::OsString,
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

use super::tell;
use crate::run;

/// Room for a phone-shaped window and a desktop one.
const SCREEN: &str = "1600x1200x24";

/// Starts it on a number nobody uses.
pub(crate) fn start(variables: &[(&'static str, OsString)]) -> Result<(&'static str, OsString)> {
    let mut command = run::program("Xvfb");
    command
        .args(["-displayfd", "1", "-screen", "0", SCREEN])
        .args(["-nolisten", "tcp", "-noreset"])
        .stderr(Stdio::null());
    tell(&mut command, variables);
    let number = first_line(&mut command).context("the virtual display")?;
    Ok(("DISPLAY", format!(":{number}").into()))
}

/// Starts a program that says one line when it is ready, and leaves it running.
pub(crate) fn first_line(command: &mut Command) -> Result<String> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    let line = child.stdout.take().map(read_line).transpose()?;
    match line.as_deref().map(str::trim) {
        Some(line) if !line.is_empty() => Ok(line.to_owned()),
        _ => bail!("ended at once: {}", ending(&mut child)?),
    }
}

fn read_line(stdout: ChildStdout) -> Result<String> {
    let mut line = String::new();
    BufReader::new(stdout).read_line(&mut line)?;
    Ok(line)
}

fn ending(child: &mut Child) -> Result<String> {
    Ok(child.wait()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_says_nothing_is_an_error() {
        let line = first_line(Command::new("sh").args(["-c", "echo 7; echo 8"])).unwrap();
        assert_eq!(line, "7");
        let error = first_line(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert!(error.to_string().contains('3'), "{error}");
    }
}
