//! How long the page works for a key in the search over ten thousand fines: figures, no verdict.
//! `cargo xtask bench typing` runs it.

use std::fs;

use anyhow::{Context as _, Result};
use targa_e2e::{
    drive::{
        page::SOON,
        viewer::{Look, Viewer, Work},
    },
    environment::Environment,
    path::journey::say,
    stage::devshell::Devshell,
    told::Told,
};

/// Typed, and taken back.
const WORDS: &str = "ab123 platani";
const BACKSPACE: char = '\u{E003}';

#[tokio::main]
async fn main() -> Result<(), Told> {
    Ok(measured().await?)
}

async fn measured() -> Result<()> {
    let environment = Environment::of_session()?;
    let logs = environment.logs().join("typing");
    fs::create_dir_all(&logs).context("no folder for logs")?;
    let shell = Devshell::start(&environment, "citizen", "citizen", "very-long-list", &logs);
    let shell = shell.await?;
    let viewer = Viewer::open(&environment, &logs).await?;
    viewer.looks(Look::at(1280, 900)).await?;
    viewer.goes_to(&format!("{}#/fines", shell.url())).await?;
    let page = viewer.page();
    page.tap("#fines-search").await?;
    page.shows("#fines-found", SOON).await?;
    let still = works_for(&viewer, &[None; 10]).await?;
    let typed: Vec<_> = WORDS.chars().map(Some).collect();
    page.stands_in("#fines-search", "").await?;
    let forth = works_for(&viewer, &typed).await?;
    page.stands_in("#fines-search", WORDS).await?;
    let back = works_for(&viewer, &vec![Some(BACKSPACE); WORDS.len()]).await?;
    page.stands_in("#fines-search", "").await?;
    say("main thread of the page, ms: median and longest of each stroke with its frame")?;
    tell("no key (what asking costs)", still)?;
    tell("typing", forth)?;
    tell("taking back", back)
}

/// Milliseconds of the page's main thread from before each key until its frame is drawn.
async fn works_for(viewer: &Viewer, keys: &[Option<char>]) -> Result<Vec<Work>> {
    let mut times = Vec::new();
    for key in keys {
        let before = viewer.worked().await?;
        if let Some(key) = key {
            viewer.page().press(*key).await?;
        }
        viewer.page().is_painted().await?;
        times.push(viewer.worked().await?.since(before));
    }
    Ok(times)
}

fn tell(what: &str, mut times: Vec<Work>) -> Result<()> {
    times.sort_by(|one, other| one.whole.total_cmp(&other.whole));
    let median = times.get(times.len() / 2).context("nothing measured")?;
    let longest = times.last().context("nothing measured")?;
    say(&format!(
        "  {what}: {:.1}, {:.1} ({} times; of the longest {:.1} in scripts, {:.1} for styles, {:.1} for layout)",
        median.whole,
        longest.whole,
        times.len(),
        longest.script,
        longest.style,
        longest.layout,
    ))
}
