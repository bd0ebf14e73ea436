//! The demo: everything started on this machine, with fictional people and fines.

use anyhow::Result;

use crate::{
    build, place, run, say,
    session::{self, has_display},
    toolchain,
    ui::Audience,
};

/// What the person wants to see.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Wish {
    /// Whose app opens.
    pub(crate) app: Audience,
    /// Drive the path under a virtual display although there is a real one.
    pub(crate) headless: bool,
}

/// Installs, builds, starts, opens.
pub(crate) fn run(wish: &Wish) -> Result<()> {
    toolchain::complete()?;
    build::everything()?;
    let headless = wish.headless || !has_display();
    let mut stage = run::program(place::binaries().join("targa-stage"));
    if headless {
        stage.arg("--headless");
        say::note("driving the whole path under a virtual display");
    } else {
        stage.args(["--app", wish.app.name()]);
        say::note(
            "Ctrl-C ends the demo; `cargo xtask demo --officer` and `--kiosk` open the others",
        );
    }
    session::within(headless, &stage)?;
    if headless {
        say::note(&format!("pictures are in {}", place::pictures().display()));
    }
    Ok(())
}
