//! One window, as a person sees and uses it.

use std::{
    fs,
    future::Future,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use fantoccini::{Client, Locator, elements::Element};

use crate::environment::text;

/// How long something may take to be on the screen when nothing outside is waited for.
pub const SOON: Duration = Duration::from_secs(15);

const LOOK_AGAIN: Duration = Duration::from_millis(80);

/// A driven window.
#[derive(Clone, Debug)]
pub struct Page {
    name: String,
    client: Client,
    pictures: PathBuf,
}

impl Page {
    pub(super) fn new(name: &str, client: Client, pictures: &Path) -> Self {
        Self {
            name: name.to_owned(),
            client,
            pictures: pictures.to_owned(),
        }
    }

    /// The window for what is not wrapped here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Waits until this is on the screen.
    pub async fn shows(&self, css: &str, at_most: Duration) -> Result<Element> {
        until(
            at_most,
            || format!("{}: no {css}", self.name),
            || async {
                let element = self.client.find(Locator::Css(css)).await.ok()?;
                element.is_displayed().await.ok()?.then_some(element)
            },
        )
        .await
    }

    /// Waits until this is in the page, seen or not.
    pub async fn has(&self, css: &str, at_most: Duration) -> Result<Element> {
        let missing = || format!("{}: there is no {css}", self.name);
        until(at_most, missing, || async {
            self.client.find(Locator::Css(css)).await.ok()
        })
        .await
    }

    /// Waits until this is no longer on the screen.
    pub async fn no_longer_shows(&self, css: &str, at_most: Duration) -> Result<()> {
        let still = || format!("{}: still {css}", self.name);
        until(at_most, still, || async {
            match self.client.find(Locator::Css(css)).await {
                Ok(element) => {
                    matches!(element.is_displayed().await, Ok(false) | Err(_)).then_some(())
                }
                Err(error) => error.is_no_such_element().then_some(()),
            }
        })
        .await
    }

    /// Waits until this says something with these words in it; answers all it says.
    pub async fn says(&self, css: &str, words: &str, at_most: Duration) -> Result<String> {
        let missing = || format!("{}: {css} does not say {words:?}", self.name);
        until(at_most, missing, || async {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            let text = spaces_made_plain(&element.text().await.ok()?);
            text.contains(words).then_some(text)
        })
        .await
    }

    /// What this says.
    pub async fn text(&self, css: &str) -> Result<String> {
        let text = self.shows(css, SOON).await?.text().await?;
        Ok(spaces_made_plain(&text))
    }

    /// An attribute of this.
    pub async fn attribute(&self, css: &str, name: &str) -> Result<Option<String>> {
        Ok(self.shows(css, SOON).await?.attr(name).await?)
    }

    /// Taps it as soon as it can be tapped.
    pub async fn tap(&self, css: &str) -> Result<()> {
        let cannot = || format!("{}: cannot tap {css}", self.name);
        until(SOON, cannot, || async {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            let ready = element.is_displayed().await.ok()? && element.is_enabled().await.ok()?;
            if !ready {
                return None;
            }
            self.centre(element.clone()).await.ok()?;
            element.click().await.ok()
        })
        .await
    }

    /// Taps the first of these that has these words in it.
    pub async fn tap_the_one_that_says(&self, css: &str, words: &str) -> Result<()> {
        let missing = || format!("{}: no {css} says {words:?}", self.name);
        until(SOON, missing, || async {
            for element in self.client.find_all(Locator::Css(css)).await.ok()? {
                if spaces_made_plain(&element.text().await.ok()?).contains(words) {
                    self.centre(element.clone()).await.ok()?;
                    return element.click().await.ok();
                }
            }
            None
        })
        .await
    }

    /// Types on the keys that the screen shows, and waits until the field has it all.
    pub async fn tap_keys(&self, pad: &str, field: &str, words: &str) -> Result<()> {
        for key in words.chars() {
            self.tap(&format!("[id='{pad}-{key}']")).await?;
        }
        self.stands_in(field, words).await
    }

    /// Waits until exactly this stands in a field.
    pub async fn stands_in(&self, css: &str, words: &str) -> Result<()> {
        let missing = || format!("{}: {css} does not hold {words:?}", self.name);
        until(SOON, missing, || async {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            let value = element.prop("value").await.ok()??;
            (value == words).then_some(())
        })
        .await
    }

    /// Types into it, after what stands there is gone; begins again where the page was being drawn anew.
    pub async fn write(&self, css: &str, words: &str) -> Result<()> {
        let cannot = || format!("{}: cannot write into {css}", self.name);
        until(SOON, cannot, || async {
            let field = self.client.find(Locator::Css(css)).await.ok()?;
            if !field.is_displayed().await.ok()? {
                return None;
            }
            // What a bar lies over cannot be written into.
            self.centre(field.clone()).await.ok()?;
            field.clear().await.ok()?;
            field.send_keys(words).await.ok()
        })
        .await
    }

    /// Chooses a file of this device.
    pub async fn picks(&self, css: &str, file: &Path) -> Result<()> {
        let field = self.has(css, SOON).await?;
        field
            .send_keys(text(file)?)
            .await
            .with_context(|| format!("{}: choosing a file for {css}", self.name))
    }

    /// Everything it says.
    pub async fn all_text(&self) -> Result<String> {
        let body = self.client.find(Locator::Css("body")).await?;
        Ok(spaces_made_plain(&body.text().await?))
    }

    /// Brings this to the middle of the window.
    pub async fn bring_into_view(&self, css: &str) -> Result<()> {
        self.centre(self.shows(css, SOON).await?).await?;
        // One frame, so that what was scrolled to is painted.
        tokio::time::sleep(Duration::from_millis(150)).await;
        Ok(())
    }

    /// A person scrolls to what they want, away from bars that lie over the page.
    async fn centre(&self, element: Element) -> Result<()> {
        let script = "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
        let element = serde_json::to_value(element)?;
        self.client.execute(script, vec![element]).await?;
        Ok(())
    }

    /// The window's content at this size in CSS pixels, if the desktop lets it.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        Ok(self.client.set_window_size(width, height).await?)
    }

    /// Leaves a picture `NAME.png` and answers where.
    pub async fn picture(&self, name: &str) -> Result<PathBuf> {
        self.is_painted().await?;
        let file = self.pictures.join(format!("{name}.png"));
        let picture = self.client.screenshot().await;
        let picture = picture.with_context(|| format!("{}: no picture", self.name))?;
        fs::write(&file, picture).with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }

    /// The page knows before the screen does: waits until what moves stands still, and two frames.
    pub async fn is_painted(&self) -> Result<()> {
        const STILL: &str = "
            const done = arguments[0];
            const ends = (moving) => moving.effect?.getComputedTiming().endTime !== Infinity;
            const still = document.getAnimations().filter(ends).map((moving) => moving.finished);
            Promise.allSettled(still).then(
                () => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        let painted = self.client.execute_async(STILL, Vec::new());
        let painted = tokio::time::timeout(SOON, painted).await;
        painted.with_context(|| format!("{}: nothing is painted", self.name))??;
        Ok(())
    }

    /// After a failure: a picture and all that the page says.
    pub async fn leave_evidence(&self, logs: &Path) -> Result<()> {
        let picture = self.client.screenshot().await?;
        fs::write(logs.join(format!("failed-{}.png", self.name)), picture)?;
        let text = self.all_text().await?;
        fs::write(logs.join(format!("failed-{}.txt", self.name)), text)?;
        let source = self.client.source().await?;
        fs::write(logs.join(format!("failed-{}.html", self.name)), source)?;
        Ok(())
    }
}

/// Looks again and again until there is an answer.
pub async fn until<T, F: Future<Output = Option<T>>>(
    at_most: Duration,
    missing: impl Fn() -> String,
    mut look: impl FnMut() -> F,
) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return Ok(found);
        }
        if start.elapsed() > at_most {
            bail!("{} after {} s", missing(), at_most.as_secs());
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Amounts and dates are set with no-break spaces; a person reads them as spaces.
fn spaces_made_plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
