//! Everybody and everything that takes part in one walk.

use std::time::Duration;

use anyhow::{Context as _, Result};
use tokio::sync::{Mutex, MutexGuard};

use crate::{
    drive::{
        app::{App, Audience, Desktop},
        browser::SystemBrowser,
        notifications::Notifications,
        page::{Page, SOON},
    },
    stage::Stage,
};

/// There is one desktop, with one ear for notifications: walks take turns.
static DESKTOP: Mutex<()> = Mutex::const_new(());

/// How long a window may take until its screens are there.
const OPEN_WITHIN: Duration = Duration::from_secs(40);

/// The services, the apps that are open, the browser.
#[derive(Debug)]
pub struct Cast {
    /// The citizen's app, when open.
    pub citizen: Option<App>,
    /// The officer's app, when open.
    pub officer: Option<App>,
    /// The kiosk, when open.
    pub kiosk: Option<App>,
    /// The person's browser.
    pub browser: SystemBrowser,
    /// The services; after the apps, so that those end first.
    pub stage: Stage,
    _turn: MutexGuard<'static, ()>,
}

impl Cast {
    /// Starts the services.
    pub async fn assemble(name: &str) -> Result<Self> {
        let turn = DESKTOP.lock().await;
        let stage = Stage::start(name).await?;
        Ok(Self {
            citizen: None,
            officer: None,
            kiosk: None,
            browser: SystemBrowser::of(&stage)?,
            stage,
            _turn: turn,
        })
    }

    /// Opens an app, or opens it again.
    pub async fn opens(&mut self, audience: Audience) -> Result<Page> {
        self.opens_on(audience, Desktop::Ordinary).await
    }

    /// The same, on this desktop.
    pub async fn opens_on(&mut self, audience: Audience, desktop: Desktop) -> Result<Page> {
        self.closes(audience).await?;
        let app = App::open_on(&self.stage, audience, &self.browser, desktop).await?;
        let page = app.page.clone();
        *self.seat(audience) = Some(app);
        in_italian(&page, audience).await?;
        Ok(page)
    }

    /// Closes an app, if it is open.
    pub async fn closes(&mut self, audience: Audience) -> Result<()> {
        match self.seat(audience).take() {
            Some(app) => app.close().await,
            None => Ok(()),
        }
    }

    /// Closes an open app by the button of its window's frame.
    pub async fn closes_by_frame(&mut self, audience: Audience) -> Result<()> {
        let app = self.seat(audience).take();
        let app = app.with_context(|| format!("the {}'s app is not open", audience.name()))?;
        app.close_by_frame(audience).await
    }

    /// The window of an open app.
    pub fn page(&mut self, audience: Audience) -> Result<Page> {
        let app = self.seat(audience).as_ref();
        let app = app.with_context(|| format!("the {}'s app is not open", audience.name()))?;
        Ok(app.page.clone())
    }

    /// Hears the desktop's notifications from now on.
    pub fn listens(&self) -> Notifications {
        Notifications::from_now(&self.stage.environment.notifications)
    }

    /// After a failure: pictures and texts of everything that is open; then the failure again.
    pub async fn curtain<T>(self, outcome: Result<T>) -> Result<T> {
        if outcome.is_err() {
            let apps = [&self.citizen, &self.officer, &self.kiosk];
            let pages = apps.into_iter().flatten().map(|app| &app.page);
            for page in pages.chain(self.browser.window()) {
                // What cannot be told any more must not hide what went wrong.
                let evidence = page.leave_evidence(self.stage.logs());
                let _ = tokio::time::timeout(SOON, evidence).await;
            }
        }
        let logs = self.stage.logs().to_owned();
        outcome.with_context(|| format!("what was said and seen is in {}", logs.display()))
    }

    fn seat(&mut self, audience: Audience) -> &mut Option<App> {
        match audience {
            Audience::Citizen => &mut self.citizen,
            Audience::Officer => &mut self.officer,
            Audience::Kiosk => &mut self.kiosk,
        }
    }
}

/// Chooses Italian, unless the app speaks it already: a webview takes the desktop's language only
/// where the C library has its locale.
async fn in_italian(page: &Page, audience: Audience) -> Result<()> {
    page.shows("#content", OPEN_WITHIN).await?;
    if page.attribute("html", "lang").await?.as_deref() == Some("it") {
        return Ok(());
    }
    let far = audience == Audience::Citizen;
    if far {
        page.tap("#nav-more").await?;
    }
    page.tap("label:has(#language-it)").await?;
    page.shows("html[lang=it]", SOON).await?;
    if far {
        page.tap("#nav-desk").await?;
    }
    Ok(())
}
