//! The web bundles: compile, bind, shrink, add page, style and font, weigh.

mod audience;
mod copy;
mod fonts;
mod fresh;
mod pack;
mod page;
mod tokens;
mod weight;

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context as _, Result};

pub(crate) use self::audience::Audience;
use crate::{build::programs, place, run, say, toolchain::node};

/// Builds the bundles of these audiences into `target/ui`.
pub(crate) fn build(audiences: &[Audience]) -> Result<()> {
    say::timed("compiling the screens", || compile(audiences))?;
    let states = audiences
        .iter()
        .map(|&audience| Ok((audience, fresh::State::of(audience)?)))
        .collect::<Result<Vec<_>>>()?;
    let (current, stale): (Vec<_>, Vec<_>) =
        states.iter().partition(|(_, state)| state.is_current());
    for (audience, _) in current {
        say::already(&called(*audience));
    }
    if !stale.is_empty() {
        programs(["targa-bindgen", "targa-words"])?;
    }
    // Side by side: the optimiser uses one core.
    thread::scope(|scope| {
        let works: Vec<_> = stale
            .into_iter()
            .map(|(audience, state)| scope.spawn(move || make(*audience, state)))
            .collect();
        works.into_iter().try_for_each(|work| match work.join() {
            Ok(made) => made,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })?;
    audiences.iter().try_for_each(|&one| weight::say(one))
}

/// Builds them, and refuses those that weigh too much.
pub(crate) fn build_within_limits(audiences: &[Audience]) -> Result<()> {
    build(audiences)?;
    audiences.iter().try_for_each(|&one| weight::check(one))
}

fn called(audience: Audience) -> String {
    format!("bundle of the {}", audience.name())
}

fn make(audience: Audience, state: &fresh::State) -> Result<()> {
    say::timed(&called(audience), || {
        bundle(audience)?;
        weight::take(audience)
    })?;
    state.remember()
}

fn compile(audiences: &[Audience]) -> Result<()> {
    let mut cargo = run::cargo_wasm("build")?;
    cargo.args(["--profile", "wasm", "--package", "targa-ui"]);
    for audience in audiences {
        cargo.args(["--bin", audience.name()]);
    }
    run::well(&mut cargo)
}

/// The compiled program of an audience.
fn compiled(audience: Audience) -> PathBuf {
    place::wasm_target()
        .join("wasm32-unknown-unknown/wasm")
        .join(audience.name())
        .with_extension("wasm")
}

/// What people write by hand: the page, styles, icons.
fn handwritten() -> PathBuf {
    place::root().join("ui/static")
}

fn node_modules() -> PathBuf {
    place::root().join("assets/node_modules")
}

fn bundle(audience: Audience) -> Result<()> {
    // Made aside and moved at the end: a shell never packs half a bundle.
    let draft = place::wasm_target().join("draft").join(audience.name());
    if draft.exists() {
        fs::remove_dir_all(&draft)?;
    }
    fs::create_dir_all(draft.join("fonts"))?;
    bind(audience, &draft)?;
    copy::tree(&handwritten(), &draft, &|name| {
        name == page::TEMPLATE
            || Audience::WITH_GALLERY
                .iter()
                .any(|other| other.name() == name)
    })?;
    let own = handwritten().join(audience.name());
    if own.is_dir() {
        copy::tree(&own, &draft, &|_| false)?;
    }
    words(audience, &draft)?;
    page::write(audience, &draft)?;
    tokens::write(&draft)?;
    fonts::write(&draft)?;
    pack::pack(&draft)?;
    let finished = place::bundles().join(audience.name());
    if finished.exists() {
        fs::remove_dir_all(&finished)?;
    }
    fs::create_dir_all(place::bundles())?;
    fs::rename(&draft, &finished).context("moving the finished bundle")
}

/// What its screens say, one file a language.
fn words(audience: Audience, draft: &Path) -> Result<()> {
    run::output(
        run::program(place::binaries().join("targa-words"))
            .arg(audience.name())
            .arg(draft.join("words")),
    )?;
    Ok(())
}

/// `app.js` and what it loads: `app_bg.wasm` at once, the pieces when they are wanted; as small as they get.
fn bind(audience: Audience, draft: &Path) -> Result<()> {
    run::output(
        run::program(place::binaries().join("targa-bindgen"))
            .arg(compiled(audience))
            .arg(draft)
            .arg("app"),
    )?;
    if audience == Audience::Gallery {
        // Nobody waits for it on a slow line.
        return Ok(());
    }
    for entry in draft.read_dir()? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "wasm")
        {
            shrink(&path)?;
        }
    }
    Ok(())
}

fn shrink(wasm: &Path) -> Result<()> {
    run::output(
        run::program(node::path()?)
            .arg(node_modules().join("binaryen/bin/wasm-opt"))
            // Flat first: what the compiler nested comes apart and is folded anew, 1 % smaller.
            .args(["--flatten", "--rereloop", "-Oz", "-Oz"])
            // What Rust's own default for this target uses.
            .args(["--enable-bulk-memory", "--enable-sign-ext"])
            .args([
                "--enable-nontrapping-float-to-int",
                "--enable-mutable-globals",
            ])
            .args(["--enable-reference-types", "--enable-multivalue"])
            .arg(wasm)
            .arg("-o")
            .arg(wasm),
    )?;
    Ok(())
}
