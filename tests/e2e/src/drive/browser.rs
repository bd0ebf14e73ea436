//! The person's own browser: a real one, opened where the app wanted to send the person.

use std::{
    env,
    io::Write as _,
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result};
use tokio::{io::AsyncReadExt as _, net::UnixListener};

use super::{chromium, driver::Driver, page::Page};
use crate::{environment::Environment, stage::Stage};

/// Names the socket at which the test waits for addresses.
pub const SOCKET: &str = "TARGA_E2E_BROWSER_SOCKET";

/// What stands in `$BROWSER` gives the address to the test.
pub fn hand_over(address: &str) -> Result<()> {
    let socket = env::var_os(SOCKET).with_context(|| format!("{SOCKET} is not set"))?;
    let mut stream = UnixStream::connect(&socket).context("nobody waits for the address")?;
    stream.write_all(address.as_bytes())?;
    Ok(())
}

/// The one that the apps open.
#[derive(Debug)]
pub struct SystemBrowser {
    environment: Environment,
    socket: PathBuf,
    listener: UnixListener,
    profile: PathBuf,
    logs: PathBuf,
    window: Option<(Driver, Page)>,
}

impl SystemBrowser {
    /// Waits for addresses; the browser itself starts with the first one.
    pub fn of(stage: &Stage) -> Result<Self> {
        let socket = stage.folder().join("browser.socket");
        let listener = UnixListener::bind(&socket)
            .with_context(|| format!("cannot listen at {}", socket.display()))?;
        Ok(Self {
            environment: stage.environment.clone(),
            socket,
            listener,
            profile: stage.folder().join("browser"),
            logs: stage.logs().to_owned(),
            window: None,
        })
    }

    /// Where `targa-e2e-browser` finds this one.
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// The next address that an app opens.
    pub async fn is_asked_for(&self, at_most: Duration) -> Result<String> {
        let asked = tokio::time::timeout(at_most, async {
            let (mut stream, _) = self.listener.accept().await?;
            let mut address = String::new();
            stream.read_to_string(&mut address).await?;
            anyhow::Ok(address)
        });
        asked
            .await
            .with_context(|| format!("no app opened the browser within {} s", at_most.as_secs()))?
    }

    /// Waits for an app to open the browser, and goes there.
    pub async fn follows(&mut self, at_most: Duration) -> Result<Page> {
        let address = self.is_asked_for(at_most).await?;
        self.goes_to(&address).await
    }

    /// Goes there of the person's own accord.
    pub async fn goes_to(&mut self, address: &str) -> Result<Page> {
        let page = self.page().await?;
        page.client()
            .goto(address)
            .await
            .context("the page did not open")?;
        Ok(page)
    }

    /// The window, for evidence; none before the first address.
    pub fn window(&self) -> Option<&Page> {
        self.window.as_ref().map(|(_, page)| page)
    }

    async fn page(&mut self) -> Result<Page> {
        if let Some((_, page)) = &self.window {
            return Ok(page.clone());
        }
        let (driver, client) = chromium::open(&self.environment, &self.profile, &self.logs).await?;
        let page = Page::new("browser", client, &self.environment.pictures);
        self.window = Some((driver, page.clone()));
        Ok(page)
    }
}
