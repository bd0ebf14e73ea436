//! A desktop whose keyring nobody unlocked, and which has no way to ask for its password.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

use crate::{environment::text, stage::process::Recipe};

/// The keyring of the session's home starts when somebody asks for it: as it is on disk, locked.
const KEYRING: &str = "\
[D-BUS Service]
Name=org.freedesktop.secrets
Exec=/usr/bin/gnome-keyring-daemon --start --foreground --components=secrets
";

/// A bus of its own, with nothing else to start on it.
#[derive(Debug)]
pub(super) struct LockedDesktop {
    bus: PathBuf,
    runtime: PathBuf,
}

impl LockedDesktop {
    pub(super) fn in_folder(folder: &Path) -> Result<Self> {
        let desktop = Self {
            bus: folder.join("bus.conf"),
            runtime: folder.join("run"),
        };
        let services = folder.join("services");
        let bus = format!(
            r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <servicedir>{}</servicedir>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#,
            text(&services)?
        );
        fs::create_dir_all(&services)
            .and_then(|()| fs::create_dir_all(&desktop.runtime))
            .and_then(|()| fs::write(services.join("org.freedesktop.secrets.service"), KEYRING))
            .and_then(|()| fs::write(&desktop.bus, bus))
            // A second keyring must not find the socket of the first.
            .and_then(|()| fs::set_permissions(&desktop.runtime, fs::Permissions::from_mode(0o700)))
            .with_context(|| format!("cannot make {}", folder.display()))?;
        Ok(desktop)
    }

    /// Moves a program there.
    pub(super) fn around(&self, recipe: Recipe) -> Recipe {
        let config = format!("--config-file={}", self.bus.display());
        recipe
            .behind("dbus-run-session", &[&config, "--"])
            .env("XDG_RUNTIME_DIR", &self.runtime)
    }
}
