//! The font: of Titillium Web two weights, and of each the letters our languages write.

use std::path::Path;

use anyhow::{Context as _, Result};

use super::{copy, node_modules};
use crate::{place, run, toolchain::node};

const FILES: [&str; 2] = [
    "titillium-web-latin-400-normal.woff2",
    "titillium-web-latin-700-normal.woff2",
];

/// Beyond ASCII: what Italian, German and French write, and what is set in type. A name with any
/// other letter falls back to the system's font for it.
const BEYOND_ASCII: &str =
    "ÀÁÂÄÇÈÉÊËÌÍÎÏÑÒÓÔÖÙÚÛÜàáâäçèéêëìíîïñòóôöùúûüßŒœ€·§°ªº«»‹›–—−×’‘“”„…\u{A0}\u{202F}";

/// Writes to the third path the font of the first with the letters of the second.
const SUBSET: &str = r#"
const fs = require("fs"), [, source, letters, target] = process.argv;
require("subset-font")(fs.readFileSync(source), letters, { targetFormat: "woff2" })
  .then((font) => fs.writeFileSync(target, font));
"#;

/// Writes both weights and their licence into the bundle.
pub(super) fn write(draft: &Path) -> Result<()> {
    let package = node_modules().join("@fontsource/titillium-web");
    let folder = draft.join("fonts");
    for file in FILES {
        run::output(
            run::program(node::path()?)
                .args(["-e", SUBSET])
                .arg(package.join("files").join(file))
                .arg(letters())
                .arg(folder.join(file))
                .current_dir(place::root().join("assets")),
        )
        .with_context(|| format!("subsetting {file}"))?;
    }
    copy::file(&package.join("LICENSE"), &folder.join("LICENSE"))
}

fn letters() -> String {
    (' '..='~').chain(BEYOND_ASCII.chars()).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn every_letter_of_every_text_is_there() {
        let letters = letters();
        let locales = place::root().join("assets/locales");
        for language in locales.read_dir().unwrap() {
            for file in language.unwrap().path().read_dir().unwrap() {
                let file = file.unwrap().path();
                let text = fs::read_to_string(&file).unwrap();
                let missing: String = text
                    .chars()
                    .filter(|&letter| letter != '\n' && !letters.contains(letter))
                    .collect();
                assert_eq!(missing, "", "{}", file.display());
            }
        }
    }
}
