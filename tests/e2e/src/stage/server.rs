//! The municipality's server, seeded with the demo data.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};

use super::{
    process::{Process, Recipe},
    service::{Service, address_of},
    settings,
};
use crate::environment::Environment;

/// The server's settings file.
const SETTINGS: &str = "municipality.toml";

/// How long seeding may take.
const SEEDED_WITHIN: Duration = Duration::from_mins(1);

/// What the server must be told.
pub(super) struct Settings<'a> {
    pub(super) issuer: &'a str,
    pub(super) sandbox: &'a str,
    pub(super) folder: &'a Path,
}

pub(super) async fn start(
    environment: &Environment,
    told: &Settings<'_>,
    logs: &Path,
) -> Result<Service> {
    let file = told.folder.join(SETTINGS);
    write(&file, told, "127.0.0.1:0")?;
    let program = Recipe::new(environment.binary("targa-server")?);
    seed(&program, &file, logs).await?;
    let serve = program.arg("serve").arg("--config").arg(&file);
    let again = |url: &str| {
        write(&file, told, address_of(url)?)?;
        Ok(serve.clone())
    };
    Service::start("server", "url", &serve, again, logs).await
}

async fn seed(program: &Recipe, file: &Path, logs: &Path) -> Result<()> {
    let recipe = program.clone().arg("seed").arg("--demo");
    ends_well("seed", &recipe.arg("--config").arg(file), logs).await
}

/// Takes in a file of cases, beside the running server.
pub(super) async fn import(
    environment: &Environment,
    folder: &Path,
    cases: &Path,
    logs: &Path,
) -> Result<()> {
    let program = Recipe::new(environment.binary("targa-server")?);
    let recipe = program.arg("import").arg(cases);
    let recipe = recipe.arg("--config").arg(folder.join(SETTINGS));
    ends_well("import", &recipe, logs).await
}

async fn ends_well(name: &str, recipe: &Recipe, logs: &Path) -> Result<()> {
    let mut process = Process::start(name, recipe, logs)?;
    let status = process.ends(SEEDED_WITHIN).await?;
    ensure!(status.success(), "{name} failed: {}", process.said().trim());
    Ok(())
}

fn write(file: &PathBuf, told: &Settings<'_>, listen: &str) -> Result<()> {
    let key = told.folder.join("pagopa.key");
    fs::write(&key, "sandbox-subscription-key\n")
        .with_context(|| format!("cannot write {}", key.display()))?;
    let text = settings::municipality(&settings::Municipality {
        listen,
        issuer: told.issuer,
        sandbox: told.sandbox,
        store: &told.folder.join("server.db"),
        key: &key,
    })?;
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}
