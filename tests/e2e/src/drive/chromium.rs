//! Chromium without a window, with a profile of its own, and what only its own protocol can do.

use std::path::Path;

use anyhow::{Context as _, Result};
use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::driver::Driver;
use crate::environment::Environment;

/// Starts one; what its driver says goes to the logs.
pub(super) async fn open(
    environment: &Environment,
    profile: &Path,
    logs: &Path,
) -> Result<(Driver, Client)> {
    let mut driver = Driver::for_browser(environment, logs).await?;
    let client = driver
        .window(json!({
            "browserName": "chrome",
            "goog:chromeOptions": { "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--lang=it",
                "--accept-lang=it",
                "--window-size=900,1000",
                format!("--user-data-dir={}", profile.display()),
            ]},
        }))
        .await
        .context("Chromium")?;
    Ok((driver, client))
}

/// A command of Chromium's own protocol: sizes no window can have, lights no desktop is set to.
#[derive(Debug)]
pub(super) struct Devtools {
    command: &'static str,
    parameters: Value,
}

impl Devtools {
    pub(super) async fn send(
        client: &Client,
        command: &'static str,
        parameters: Value,
    ) -> Result<()> {
        Self::ask(client, command, parameters).await.map(drop)
    }

    /// The same, with the answer.
    pub(super) async fn ask(
        client: &Client,
        command: &'static str,
        parameters: Value,
    ) -> Result<Value> {
        let wish = Self {
            command,
            parameters,
        };
        client
            .issue_cmd(wish)
            .await
            .with_context(|| format!("Chromium refused {command}"))
    }
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/goog/cdp/execute"))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        let body = json!({ "cmd": self.command, "params": self.parameters });
        (Method::POST, Some(body.to_string()))
    }
}
