//! Reads codes off a picture with somebody else's reader.

use std::{path::Path, process::Command};

use anyhow::{Context as _, Result, ensure};

/// The codes in the picture, one a line, as `zbarimg` reads them.
pub fn read_codes(picture: &Path) -> Result<Vec<String>> {
    let read = Command::new("zbarimg")
        .args(["--raw", "--quiet", "-Sdisable", "-Sqrcode.enable"])
        .arg(picture)
        .output()
        .context("zbarimg did not start; `cargo xtask toolchain` installs it")?;
    ensure!(read.status.success(), "no code in {}", picture.display());
    let text = String::from_utf8(read.stdout).context("a code that is no text")?;
    Ok(text.lines().map(ToOwned::to_owned).collect())
}
