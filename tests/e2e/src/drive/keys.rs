//! The keyboard alone: what a person does who has no pointer.

use anyhow::{Context as _, Result, bail};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use serde_json::json;

use super::page::Page;

const TAB: char = '\u{E004}';
/// More than any screen has places to stop at.
const MOST_STOPS: usize = 150;

/// Whether the focus is on this; an answer in words when it is there and cannot be seen.
const ARRIVED: &str = "
    const [css] = arguments, on = document.activeElement;
    if (!on.matches(css)) return 'elsewhere';
    const drawn = [on, on.nextElementSibling].filter(Boolean).map((one) => getComputedStyle(one));
    const seen = drawn.some((one) => one.outlineStyle !== 'none' && parseFloat(one.outlineWidth) > 0);
    return seen ? 'there' : 'there, unseen';";

impl Page {
    /// Presses a key where the focus is.
    pub async fn press(&self, key: char) -> Result<()> {
        let strokes = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        self.client().perform_actions(strokes).await?;
        Ok(())
    }

    /// Types where the focus is.
    pub async fn types(&self, words: &str) -> Result<()> {
        for key in words.chars() {
            self.press(key).await?;
        }
        Ok(())
    }

    /// Goes on with Tab until the focus is on this, and is seen to be.
    pub async fn tabs_to(&self, css: &str) -> Result<()> {
        // A radio lies unseen over its drawing: that it is there must do.
        self.has(css, super::page::SOON).await?;
        for _ in 0..MOST_STOPS {
            self.press(TAB).await?;
            let said = self.client().execute(ARRIVED, vec![json!(css)]).await?;
            match said
                .as_str()
                .context("the page does not say where the focus is")?
            {
                "there" => return Ok(()),
                "elsewhere" => (),
                unseen => bail!("the focus on {css} is {unseen}"),
            }
        }
        bail!("no key leads to {css}")
    }
}
