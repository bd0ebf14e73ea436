//! What a person downloads before the first screen answers.

use std::{fs, path::PathBuf};

use anyhow::{Context as _, Result, bail};

use super::Audience;
use crate::{place, run, say, toolchain::node};

/// The most a citizen's bundle may weigh, compressed, in bytes: on a slow phone line (1 Mbit/s) it
/// is there in two and a half seconds.
const CITIZEN_LIMIT: u64 = 300_000;

/// The piece every screen needs; without its ending.
const PROGRAM: &str = "app_bg";

/// Prints for each file of the folder given: size, size with brotli, name. The font's licence comes
/// along, but no page asks for it; of the languages a page asks for one.
const WEIGH: &str = r#"
const fs = require("fs"), path = require("path"), zlib = require("zlib");
for (const entry of fs.readdirSync(process.argv[1], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name === "LICENSE") continue;
  const bytes = fs.readFileSync(path.join(entry.parentPath ?? entry.path, entry.name));
  console.log(bytes.length, zlib.brotliCompressSync(bytes).length, entry.name);
}
"#;

/// Weighs the bundle in this folder, and keeps what comes out: compressing takes seconds.
pub(crate) fn take(audience: Audience) -> Result<()> {
    let answer = run::output(
        run::program(node::path()?)
            .args(["-e", WEIGH])
            .arg(place::bundles().join(audience.name())),
    )?;
    Ok(fs::write(kept(audience), answer)?)
}

/// Says what the bundle weighs.
pub(crate) fn say(audience: Audience) -> Result<()> {
    let weight = Weight::of(audience)?;
    say::note(&format!(
        "{:8}{:>5} KB, {:>4} KB with brotli at once: program {}, words {}, fonts {}, the rest {}; later {}",
        audience.name(),
        kilobytes(weight.raw),
        kilobytes(weight.compressed()),
        kilobytes(weight.program),
        kilobytes(weight.words),
        kilobytes(weight.fonts),
        kilobytes(weight.rest),
        kilobytes(weight.later),
    ));
    Ok(())
}

/// An error when the bundle weighs too much.
pub(crate) fn check(audience: Audience) -> Result<()> {
    let weight = Weight::of(audience)?;
    if weight.is_too_much_for(audience) {
        bail!(
            "the {}'s bundle weighs {} bytes with brotli, more than {CITIZEN_LIMIT}",
            audience.name(),
            weight.compressed()
        );
    }
    Ok(())
}

fn kept(audience: Audience) -> PathBuf {
    place::wasm_target().join(format!("{}.weight", audience.name()))
}

fn kilobytes(bytes: u64) -> u64 {
    bytes.div_ceil(1000)
}

/// In bytes; all but the first compressed. The words are those of the language that has most. Later
/// come the pieces with the screens that are not the first.
#[derive(Debug, Default, PartialEq)]
struct Weight {
    raw: u64,
    program: u64,
    words: u64,
    fonts: u64,
    rest: u64,
    later: u64,
}

impl Weight {
    fn of(audience: Audience) -> Result<Self> {
        fs::read_to_string(kept(audience))
            .ok()
            .and_then(|answer| Self::read(&answer))
            .context("the bundle was not weighed")
    }

    fn read(answer: &str) -> Option<Self> {
        let mut weight = Self::default();
        for line in answer.lines() {
            let mut fields = line.splitn(3, ' ');
            weight.raw += fields.next()?.parse::<u64>().ok()?;
            let compressed: u64 = fields.next()?.parse().ok()?;
            let kind = match fields.next()?.rsplit_once('.') {
                Some((name, "wasm")) if name != PROGRAM => &mut weight.later,
                Some((_, "txt")) => {
                    weight.words = weight.words.max(compressed);
                    continue;
                }
                Some((_, "wasm")) => &mut weight.program,
                Some((_, "woff2")) => &mut weight.fonts,
                _ => &mut weight.rest,
            };
            *kind += compressed;
        }
        Some(weight)
    }

    fn compressed(&self) -> u64 {
        self.program + self.words + self.fonts + self.rest
    }

    fn is_too_much_for(&self, audience: Audience) -> bool {
        audience == Audience::Citizen && self.compressed() > CITIZEN_LIMIT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_citizens_bundle_has_a_limit() {
        let weight = |program| Weight {
            program,
            ..Weight::default()
        };
        assert!(!weight(CITIZEN_LIMIT).is_too_much_for(Audience::Citizen));
        assert!(weight(CITIZEN_LIMIT + 1).is_too_much_for(Audience::Citizen));
        assert!(!weight(CITIZEN_LIMIT + 1).is_too_much_for(Audience::Kiosk));
    }

    #[test]
    fn every_file_counts() {
        let weight = Weight::read("10 4 app_bg.wasm\n5 5 a.woff2\n7 2 app.js\n").unwrap();
        assert_eq!((weight.raw, weight.compressed()), (22, 11));
        let weight = Weight::read("10 4 app_bg.wasm\n9 3 split_more.wasm\n").unwrap();
        assert_eq!((weight.compressed(), weight.later), (4, 3));
        let weight = Weight::read("10 4 app_bg.wasm\n9 3 it.txt\n8 5 de.txt\n").unwrap();
        assert_eq!((weight.raw, weight.compressed()), (27, 9));
        assert_eq!(Weight::read("ten 4 app.js"), None);
    }
}
