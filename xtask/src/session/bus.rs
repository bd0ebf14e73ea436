//! A message bus with a keyring and a notification daemon on it.

use std::{
    ffi::OsString,
    fs::File,
    io::Write as _,
    path::Path,
    process::Stdio,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use super::{display::first_line, folders, tell};
use crate::run;

type Variables = [(&'static str, OsString)];

/// How long a daemon may take until it answers.
const PATIENCE: Duration = Duration::from_secs(20);

/// Starts the bus.
pub(crate) fn start(home: &Path, variables: &Variables) -> Result<(&'static str, OsString)> {
    let mut command = run::program("dbus-daemon");
    command
        .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
        .arg(format!("--address=unix:path={}/run/bus", home.display()))
        .stderr(log(home, "bus")?);
    tell(&mut command, variables);
    let address = first_line(&mut command).context("the message bus")?;
    Ok(("DBUS_SESSION_BUS_ADDRESS", address.into()))
}

/// Starts a keyring that is already unlocked, by an empty password.
pub(crate) fn start_keyring(home: &Path, variables: &Variables) -> Result<()> {
    let mut command = run::program("gnome-keyring-daemon");
    command
        .args(["--foreground", "--unlock", "--components=secrets"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(log(home, "keyring")?);
    tell(&mut command, variables);
    let mut child = command.spawn().context("the keyring")?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(b"\n")?;
    }
    wait_for("org.freedesktop.secrets", variables).context("the keyring")
}

/// Starts a notification daemon that writes down what it shows.
pub(crate) fn start_notifications(home: &Path, variables: &Variables) -> Result<()> {
    let mut command = run::program("dunst");
    command
        .arg("-print")
        .stdout(File::create(home.join(folders::NOTIFICATIONS))?)
        .stderr(log(home, "dunst")?);
    tell(&mut command, variables);
    command.spawn().context("the notification daemon")?;
    wait_for("org.freedesktop.Notifications", variables).context("the notification daemon")
}

fn log(home: &Path, name: &str) -> Result<File> {
    Ok(File::create(home.join(name).with_extension("log"))?)
}

fn wait_for(name: &str, variables: &Variables) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        let mut question = run::program("dbus-send");
        question
            .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus"])
            .args(["/", "org.freedesktop.DBus.NameHasOwner"])
            .arg(format!("string:{name}"));
        tell(&mut question, variables);
        if run::output(&mut question)?.contains("boolean true") {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!(
        "{name} did not appear on the bus within {} s",
        PATIENCE.as_secs()
    )
}
