//! The sign-in provider.

use std::path::Path;

use anyhow::{Result, ensure};

use super::{process::Recipe, service::Service};
use crate::environment::Environment;

pub(super) async fn start(
    environment: &Environment,
    folder: &Path,
    logs: &Path,
) -> Result<Service> {
    let home = environment.root.join("tests/idp");
    ensure!(
        home.join("node_modules/oidc-provider").is_dir(),
        "the sign-in provider's packages are missing: `cargo xtask toolchain` installs them"
    );
    // The state file keeps port, keys and sessions over a restart.
    let recipe = Recipe::new(&environment.node)
        .arg(home.join("server.mjs"))
        .arg("--state-file")
        .arg(folder.join("provider.json"));
    Service::start("provider", "issuer", &recipe, |_| Ok(recipe.clone()), logs).await
}
