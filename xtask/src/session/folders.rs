//! The session's home: nothing of the person's own is read or changed.

use std::{
    env,
    ffi::OsString,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// What `dunst` shows is written here.
pub(crate) const NOTIFICATIONS: &str = "notifications.txt";

/// Makes the folders and names them to the programs inside.
pub(crate) fn make(home: &Path) -> Result<Vec<(&'static str, OsString)>> {
    let mut variables: Vec<(&'static str, OsString)> = vec![
        ("HOME", home.into()),
        ("TARGA_NOTIFICATIONS", home.join(NOTIFICATIONS).into()),
        // Settings stay in memory; no screen reader is looked for.
        ("GSETTINGS_BACKEND", "memory".into()),
        ("NO_AT_BRIDGE", "1".into()),
    ];
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "run"),
        ("TMPDIR", "tmp"),
    ] {
        let folder = home.join(folder);
        fs::create_dir_all(&folder).with_context(|| format!("making {}", folder.display()))?;
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700))?;
        variables.push((name, folder.into()));
    }
    // Without it the keyring does not know where to put the first one.
    fs::create_dir_all(home.join("data/keyrings"))?;
    Ok(variables)
}

/// How the person's own display is still found from the new home.
pub(crate) fn display_of_the_person() -> Vec<(&'static str, OsString)> {
    let mut variables: Vec<(&'static str, OsString)> = Vec::new();
    if env::var_os("XAUTHORITY").is_none()
        && let Some(home) = env::home_dir()
    {
        variables.push(("XAUTHORITY", home.join(".Xauthority").into()));
    }
    let socket = env::var_os("WAYLAND_DISPLAY").map(PathBuf::from);
    let folder = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    if let (Some(socket), Some(folder)) = (socket, folder) {
        variables.push(("WAYLAND_DISPLAY", folder.join(socket).into()));
    }
    variables
}
