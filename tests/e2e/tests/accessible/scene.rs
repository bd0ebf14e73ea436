//! What is looked at, and how a person gets there.

use std::path::Path;

use anyhow::{Context as _, Result};
use targa_e2e::drive::{
    page::{Page, SOON},
    viewer::Viewer,
};

/// A bundle with its shell in one state, and what is looked at there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Act {
    /// The folder in `target/ui`.
    pub(crate) bundle: &'static str,
    /// Whose commands answer.
    pub(crate) audience: &'static str,
    /// The state of the development shell (`tests/devshell/README.md`).
    pub(crate) state: &'static str,
    pub(crate) scenes: &'static [Scene],
}

/// One screen in one state.
#[derive(Debug)]
pub(crate) struct Scene {
    /// For pictures and complaints.
    pub(crate) name: &'static str,
    /// The part of the address after `#`.
    pub(crate) place: &'static str,
    pub(crate) steps: &'static [Step],
    /// What is on the screen in the end.
    pub(crate) shows: &'static str,
}

/// What a person does on the way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Tap(&'static str),
    Write(&'static str, &'static str),
    /// Chooses a file of this repository.
    Give(&'static str, &'static str),
    /// A minute without a touch passes at once.
    Minute,
}

/// Timers of a minute and more end at once; a longer wait would be the test's, not the screen's.
const HURRY: &str = "const wait = window.setTimeout;
    window.setTimeout = (then, time) => wait(then, time >= 60000 ? 0 : time);";

impl Act {
    pub(crate) const fn citizen(state: &'static str, scenes: &'static [Scene]) -> Self {
        Self {
            bundle: "citizen",
            audience: "citizen",
            state,
            scenes,
        }
    }
}

impl Scene {
    /// Opens the page and goes there.
    pub(crate) async fn open(&self, viewer: &Viewer, url: &str) -> Result<()> {
        viewer.goes_to(&format!("{url}#{}", self.place)).await?;
        let page = viewer.page();
        page.shows("#content", SOON).await?;
        for step in self.steps {
            step.take(page)
                .await
                .with_context(|| format!("{}: {step:?}", self.name))?;
        }
        page.shows(self.shows, SOON)
            .await
            .with_context(|| format!("{}: not reached", self.name))
            .map(drop)
    }
}

impl Step {
    async fn take(self, page: &Page) -> Result<()> {
        match self {
            Self::Tap(css) => page.tap(css).await,
            Self::Write(css, words) => page.write(css, words).await,
            Self::Give(css, file) => {
                let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
                page.picks(css, &repository.join(file).canonicalize()?)
                    .await
            }
            Self::Minute => Ok(page.client().execute(HURRY, Vec::new()).await.map(drop)?),
        }
    }
}
