//! The process that owns a session: whatever is started in it ends with it.

use std::{ffi::OsString, fs};

use anyhow::{Context as _, Result};
use rustix::process::{Signal, set_parent_process_death_signal};

use super::{bus, display, folders, tell};
use crate::{place, stop};

/// Makes the session, runs the command in it, ends it; the command's exit code becomes ours.
pub(crate) fn run(headless: bool, command: &[OsString]) -> Result<()> {
    // Should whoever started us be killed, we end as if asked to.
    set_parent_process_death_signal(Some(Signal::TERM))?;
    let home = tempfile::Builder::new()
        .prefix("targa-session-")
        .tempdir()
        .context("making the session's folder")?;
    stop::remove_at_the_end(home.path());
    let outcome = in_session(headless, home.path(), command);
    stop::wait_if_asked();
    stop::end_everything();
    let code = outcome?;
    if code != 0 {
        std::process::exit(code);
    }
    Ok(())
}

fn in_session(headless: bool, home: &std::path::Path, command: &[OsString]) -> Result<i32> {
    let mut variables = folders::make(home)?;
    if headless {
        variables.push(display::start(&variables)?);
        variables.push(("GDK_BACKEND", "x11".into()));
    } else {
        variables.extend(folders::display_of_the_person());
    }
    variables.push(bus::start(home, &variables)?);
    bus::start_keyring(home, &variables)?;
    bus::start_notifications(home, &variables)?;
    fs::create_dir_all(place::pictures())?;
    let [program, arguments @ ..] = command else {
        return Ok(0);
    };
    let mut command = std::process::Command::new(program);
    command.args(arguments).stdin(std::process::Stdio::null());
    if headless {
        command.env_remove("WAYLAND_DISPLAY");
    }
    tell(&mut command, &variables);
    let status = command
        .status()
        .with_context(|| format!("could not start {}", program.display()))?;
    Ok(status.code().unwrap_or(1))
}
