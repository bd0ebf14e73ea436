//! A browser that looks at a page in any size and light, and judges it with axe-core.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    chromium::{self, Devtools},
    driver::Driver,
    page::Page,
};
use crate::environment::Environment;

/// The rules of WCAG 2.2 A and AA, and the habits of axe-core beyond them; or of these only the ones that
/// another size or light can break.
const JUDGE: &str = r"
const [whole, done] = arguments;
axe.run(document, {
  ...(whole
    ? {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: { 'target-size': { enabled: true } },
      }
    : { runOnly: { type: 'rule', values: [
        'color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size',
        'css-orientation-lock', 'landmark-one-main', 'region', 'bypass',
      ] } }),
  resultTypes: ['violations'],
}).then(
  ({ violations }) => done(violations.flatMap(({ id, nodes }) => nodes.map(
    ({ target, html, failureSummary }) => `${id} at ${target}: ${failureSummary.replace(/\s+/g, ' ')} ${html.slice(0, 160)}`))),
  (error) => done([`axe-core stopped: ${error}`]));
";

/// What lies wider than the window, so that one must scroll sideways (WCAG 1.4.10).
const TOO_WIDE: &str = r"
const wide = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= wide) return [];
return [...document.body.querySelectorAll('*')]
  .filter((one) => one.getBoundingClientRect().right > wide + 1)
  .slice(-1)
  .map((one) => `wider than the window: ${one.outerHTML.slice(0, 160)}`);
";

/// Words that are broken where no rule of a language breaks them: short ones fit into the narrowest line, be the
/// letters ever so large. Codes, addresses and what somebody typed are not words, and what is only heard is not seen.
const BROKEN: &str = r"
const broken = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
while (texts.nextNode()) {
  const { data, parentElement: parent } = texts.currentNode;
  if (!parent.checkVisibility() || parent.closest('code, .file-name, .letter-text')) continue;
  if (parent.getBoundingClientRect().width <= 1 || parent.closest('.only-heard, thead')) continue;
  for (const { 1: word, index } of data.matchAll(/(?<!\S)([\p{L}’]+)(?=[.,:;?!…]?(?!\S))/gu)) {
    if (word.length > 12) continue;
    range.setStart(texts.currentNode, index);
    range.setEnd(texts.currentNode, index + word.length);
    const seen = [...range.getClientRects()].filter(({ width }) => width > 0);
    const lines = new Set(seen.map(({ top }) => Math.round(top)));
    if (lines.size > 1) broken.push(`broken into ${lines.size} lines: ${word} in ${parent.outerHTML.slice(0, 160)}`);
  }
}
return broken;
";

/// How a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// The system's preference.
    pub dark: bool,
    /// Per cent of the designed size of the text.
    pub text: u32,
    /// Black on white, no greys.
    pub contrast: bool,
}

impl Look {
    /// As designed, at this size, by day.
    pub const fn at(width: u32, height: u32) -> Self {
        Self {
            size: (width, height),
            dark: false,
            text: 100,
            contrast: false,
        }
    }

    /// For the names of pictures.
    pub fn name(&self) -> String {
        let light = if self.contrast {
            "contrast"
        } else if self.dark {
            "dark"
        } else {
            "light"
        };
        format!("{}-{light}-{}", self.size.0, self.text)
    }
}

/// Milliseconds of a page's main thread.
#[derive(Clone, Copy, Debug)]
pub struct Work {
    /// All of it.
    pub whole: f64,
    /// Of that, scripts and the program behind them.
    pub script: f64,
    /// Of that, which style is whose.
    pub style: f64,
    /// Of that, what stands where.
    pub layout: f64,
}

impl Work {
    /// What came after an earlier look.
    #[must_use]
    pub fn since(self, before: Self) -> Self {
        Self {
            whole: self.whole - before.whole,
            script: self.script - before.script,
            style: self.style - before.style,
            layout: self.layout - before.layout,
        }
    }
}

/// The browser.
#[derive(Debug)]
pub struct Viewer {
    page: Page,
    _driver: Driver,
    /// Last, so that it outlives the browser that writes into it.
    _profile: TempDir,
}

impl Viewer {
    /// Opens it, with axe-core in every page it will show.
    pub async fn open(environment: &Environment, logs: &Path) -> Result<Self> {
        let profile = TempDir::with_prefix("targa-viewer-").context("cannot make a folder")?;
        let (driver, client) = chromium::open(environment, profile.path(), logs).await?;
        let axe = environment
            .root
            .join("assets/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe)
            .with_context(|| format!("{}: `cargo xtask toolchain` brings it", axe.display()))?;
        let command = "Page.addScriptToEvaluateOnNewDocument";
        Devtools::send(&client, command, json!({ "source": axe })).await?;
        Ok(Self {
            page: Page::new("viewer", client, &environment.pictures),
            _driver: driver,
            _profile: profile,
        })
    }

    /// What it shows.
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Opens an address anew: nothing of the page before stays.
    pub async fn goes_to(&self, address: &str) -> Result<()> {
        let client = self.page.client();
        // Another place of the same page would not load it again.
        client.goto("about:blank").await?;
        client
            .goto(address)
            .await
            .with_context(|| format!("{address} did not open"))
    }

    /// Looks at the page another way. It stays where it is.
    pub async fn looks(&self, look: Look) -> Result<()> {
        let client = self.page.client();
        let (width, height) = look.size;
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        Devtools::send(client, "Emulation.setDeviceMetricsOverride", size).await?;
        let scheme = if look.dark { "dark" } else { "light" };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        Devtools::send(client, "Emulation.setEmulatedMedia", media).await?;
        let mark = "const [text, theme] = arguments, root = document.documentElement;
            root.setAttribute('data-text', text);
            root.setAttribute('data-theme', theme);";
        let theme = if look.contrast { "contrast" } else { "system" };
        let arguments = vec![json!(look.text.to_string()), json!(theme)];
        client.execute(mark, arguments).await?;
        Ok(())
    }

    /// What the page's main thread has worked so far: of its own time, not of what others on the machine took from it.
    pub async fn worked(&self) -> Result<Work> {
        let client = self.page.client();
        let own = json!({ "timeDomain": "threadTicks" });
        Devtools::send(client, "Performance.enable", own).await?;
        let said = Devtools::ask(client, "Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| -> Result<f64> {
            let mut metrics = said["metrics"].as_array().into_iter().flatten();
            let metric = metrics.find(|metric| metric["name"] == name);
            let seconds = metric.and_then(|metric| metric["value"].as_f64());
            Ok(1000.0 * seconds.with_context(|| format!("the browser does not say its {name}"))?)
        };
        Ok(Work {
            whole: metric("TaskDuration")?,
            script: metric("ScriptDuration")?,
            style: metric("RecalcStyleDuration")?,
            layout: metric("LayoutDuration")?,
        })
    }

    /// What is wrong with what it shows: a line for each element; none when all is well. Not `whole`:
    /// only what may differ between two looks at the same page.
    pub async fn judges(&self, whole: bool) -> Result<Vec<String>> {
        let client = self.page.client();
        let found = client.execute_async(JUDGE, vec![json!(whole)]).await?;
        let wide = client.execute(TOO_WIDE, Vec::new()).await?;
        let mut lines = lines(found)?;
        lines.extend(self::lines(wide)?);
        Ok(lines)
    }

    /// The short words that are broken in what it shows: a line for each.
    pub async fn breaks(&self) -> Result<Vec<String>> {
        lines(self.page.client().execute(BROKEN, Vec::new()).await?)
    }
}

fn lines(said: Value) -> Result<Vec<String>> {
    serde_json::from_value(said).context("the page's answer is no list of lines")
}
