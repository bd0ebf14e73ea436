//! The national platforms, played over HTTP.

use std::path::Path;

use anyhow::Result;

use super::{
    process::Recipe,
    service::{Service, address_of},
};
use crate::environment::Environment;

pub(super) async fn start(environment: &Environment, logs: &Path) -> Result<Service> {
    let program = Recipe::new(environment.binary("targa-sandbox")?);
    let first = program.clone().arg("--port").arg("0");
    let again = |url: &str| {
        let port = address_of(url)?.rsplit(':').next().unwrap_or_default();
        Ok(program.arg("--port").arg(port))
    };
    Service::start("sandbox", "url", &first, again, logs).await
}
