//! A WebDriver server of its own for each window: they serve one session at a time.

use std::{
    net::{Ipv4Addr, TcpListener},
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::net::TcpStream;

use crate::{
    environment::{Environment, own_program, text},
    stage::process::{Process, Recipe},
};

const LISTENS_WITHIN: Duration = Duration::from_secs(20);
const OPENS_WITHIN: Duration = Duration::from_mins(1);

/// A running WebDriver server.
#[derive(Debug)]
pub(super) struct Driver {
    process: Process,
    port: u16,
}

impl Driver {
    /// `tauri-driver` with WebKit's driver behind it. What the app inherits comes with `around`.
    pub(super) async fn for_webview(
        name: &str,
        environment: &Environment,
        around: impl FnOnce(Recipe) -> Recipe,
        logs: &Path,
    ) -> Result<Self> {
        let (port, native) = (free_port()?, free_port()?);
        let recipe = Recipe::new(&environment.webdriver)
            .arg("--port")
            .arg(port.to_string())
            .arg("--native-port")
            .arg(native.to_string());
        let process = Process::start(name, &around(recipe), logs)?;
        let mut driver = Self { process, port };
        driver.listens(native).await?;
        driver.listens(port).await?;
        Ok(driver)
    }

    /// `chromedriver`. It must not find our stand-in for the browser in `$BROWSER`.
    pub(super) async fn for_browser(environment: &Environment, logs: &Path) -> Result<Self> {
        let port = free_port()?;
        let recipe = Recipe::new(&environment.chromedriver)
            .arg(format!("--port={port}"))
            .without("BROWSER");
        let process = Process::start("browser", &recipe, logs)?;
        let mut driver = Self { process, port };
        driver.listens(port).await?;
        Ok(driver)
    }

    /// Opens the window that the capabilities describe.
    pub(super) async fn window(&mut self, wish: serde_json::Value) -> Result<Client> {
        let serde_json::Value::Object(wish) = wish else {
            bail!("capabilities are an object");
        };
        let wish: Capabilities = wish.into_iter().collect();
        let address = format!("http://127.0.0.1:{}", self.port);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wish);
        let opened = tokio::time::timeout(OPENS_WITHIN, builder.connect(&address)).await;
        let client = opened
            .with_context(|| format!("no window within {} s", OPENS_WITHIN.as_secs()))
            .and_then(|client| client.context("no window"));
        client.with_context(|| format!("the driver said: {}", self.process.said().trim()))
    }

    async fn listens(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port))
            .await
            .is_err()
        {
            ensure!(
                self.process.runs() && start.elapsed() < LISTENS_WITHIN,
                "a WebDriver server did not start: {}",
                self.process.said().trim()
            );
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        Ok(())
    }
}

/// A port nobody uses now.
pub(super) fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}

/// What `$BROWSER` shall be, so that the apps hand their addresses to the test.
pub(super) fn stand_in_browser() -> Result<String> {
    Ok(text(&own_program("targa-e2e-browser")?)?.to_owned())
}
