//! A real shell on its real webview.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context as _, Result};
use serde_json::json;

use super::{
    browser::{self, SystemBrowser},
    driver::{Driver, stand_in_browser},
    frame::Frame,
    locked::LockedDesktop,
    page::Page,
};
use crate::stage::{Stage, process::Recipe, settings};

/// The language of the person's desktop.
const ITALIAN: &str = "it_IT.UTF-8";

/// How long a closed app may take until it has ended.
const ENDS_WITHIN: Duration = Duration::from_secs(20);

/// Whose app it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Citizens.
    Citizen,
    /// Officers.
    Officer,
    /// Walk-up users.
    Kiosk,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Citizen, Self::Officer, Self::Kiosk];

    /// Its name, as in its pictures and its bundle.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Officer => "officer",
            Self::Kiosk => "kiosk",
        }
    }

    /// How the provider knows it, which is also its program's name.
    pub const fn client_id(self) -> &'static str {
        match self {
            Self::Citizen => "targa-citizen",
            Self::Officer => "targa-officer",
            Self::Kiosk => "targa-kiosk",
        }
    }

    /// A size its window has in real life, in CSS pixels.
    const fn window(self) -> (u32, u32) {
        match self {
            Self::Citizen => (1280, 900),
            Self::Officer => (412, 900),
            Self::Kiosk => (1080, 900),
        }
    }
}

/// The desktop that the app finds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Desktop {
    /// The session's own, its keyring unlocked at sign-in as on any desktop.
    #[default]
    Ordinary,
    /// One whose keyring nobody unlocked.
    KeyringLocked,
    /// The ordinary one, on a journey: its clock is half a day from Rome's.
    Abroad,
    /// The ordinary one, with a screen reader: apps show themselves to it.
    ReadAloud,
}

/// An open app. Dropping it ends it; its data stays for the next opening.
#[derive(Debug)]
pub struct App {
    /// Its window.
    pub page: Page,
    data: PathBuf,
    _driver: Driver,
}

impl App {
    /// Opens it on this desktop, with the data it had when it was last open in this run.
    pub async fn open_on(
        stage: &Stage,
        audience: Audience,
        browser: &SystemBrowser,
        desktop: Desktop,
    ) -> Result<Self> {
        let program = stage.environment.binary(audience.client_id())?;
        let installation = Installation::of(stage, audience)?;
        let stand_in = stand_in_browser()?;
        let locked = LockedDesktop::in_folder(&stage.folder().join("locked"))?;
        let around = |recipe: Recipe| {
            let recipe = installation
                .tells(recipe)
                .env("BROWSER", &stand_in)
                .env("LANG", ITALIAN)
                .env("LANGUAGE", ITALIAN)
                .without("LC_ALL")
                // Without compositing WebKit never answers when asked for a picture.
                .without("WEBKIT_DISABLE_COMPOSITING_MODE")
                .env(browser::SOCKET, browser.socket());
            match desktop {
                Desktop::Ordinary => recipe,
                Desktop::KeyringLocked => locked.around(recipe),
                Desktop::Abroad => recipe.env("TZ", "Pacific/Honolulu"),
                Desktop::ReadAloud => recipe.without("NO_AT_BRIDGE"),
            }
        };
        let name = audience.name();
        let mut driver =
            Driver::for_webview(name, &stage.environment, around, stage.logs()).await?;
        let client = driver
            .window(json!({
                "browserName": "wry",
                "tauri:options": { "application": program },
            }))
            .await
            .with_context(|| format!("the {name}'s app"))?;
        let page = Page::new(name, client, &stage.environment.pictures);
        let (width, height) = audience.window();
        page.resize(width, height).await?;
        Ok(Self {
            page,
            data: installation.data,
            _driver: driver,
        })
    }

    /// Where it keeps its files.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Closes it by the button of its window's frame; it ends in its own time.
    pub async fn close_by_frame(self, audience: Audience) -> Result<()> {
        Frame::around(audience.client_id())?
            .closes(ENDS_WITHIN)
            .await
    }

    /// Closes it as a person does.
    pub async fn close(self) -> Result<()> {
        self.page
            .client()
            .clone()
            .close()
            .await
            .context("the app did not close")
    }
}

/// One installed app: its settings file and its data folder.
#[derive(Debug)]
pub struct Installation {
    /// Its settings file.
    pub settings: PathBuf,
    /// Its data folder.
    pub data: PathBuf,
}

impl Installation {
    /// Installs it into the run's folder, or finds it there.
    pub fn of(stage: &Stage, audience: Audience) -> Result<Self> {
        let home = stage.folder().join(audience.name());
        let installation = Self {
            settings: home.join("settings.toml"),
            data: home.join("data"),
        };
        fs::create_dir_all(&installation.data)
            .with_context(|| format!("cannot make {}", installation.data.display()))?;
        let text = settings::app(audience, stage.server_url(), stage.issuer())?;
        fs::write(&installation.settings, text)
            .with_context(|| format!("cannot write {}", installation.settings.display()))?;
        Ok(installation)
    }

    /// Tells a program where the app's files are.
    pub fn tells(&self, recipe: Recipe) -> Recipe {
        recipe
            .env("TARGA_CONFIG", &self.settings)
            .env("TARGA_DATA", &self.data)
    }
}
