//! Scripts and styles as one file each, without comments and spaces: a page asks for less, and less often.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use super::node_modules;
use crate::{run, toolchain::node};

/// What becomes one file under its own name: the page asks for these only.
const ENTRIES: [&str; 3] = ["boot.js", "theme.js", "page.css"];

/// What is inside them afterwards.
const PARTS: [&str; 7] = [
    "app.js",
    "pieces.js",
    "tokens.css",
    "theme.css",
    "style.css",
    "components.css",
    "screens.css",
];

/// Packs the scripts and styles of a bundle.
pub(super) fn pack(draft: &Path) -> Result<()> {
    for entry in ENTRIES {
        run::output(
            run::program(node::path()?)
                .arg(node_modules().join("esbuild/bin/esbuild"))
                .arg(entry)
                .args(["--bundle", "--minify", "--charset=utf8"])
                .args(["--format=esm", "--target=esnext", "--external:*.woff2"])
                .args(["--allow-overwrite", "--log-level=warning"])
                .arg(format!("--outfile={entry}"))
                .current_dir(draft),
        )
        .with_context(|| format!("packing {entry}"))?;
    }
    for part in PARTS {
        fs::remove_file(draft.join(part)).with_context(|| format!("{part} was not made"))?;
    }
    fs::remove_dir_all(draft.join("snippets")).context("no snippets were made")
}
