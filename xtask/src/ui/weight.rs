//! What a person downloads before the first screen answers.

use anyhow::{Context as _, Result, bail};

use super::Audience;
use crate::{place, run, say, toolchain::node};

/// The most a citizen's bundle may weigh, compressed: on a slow phone line (1 Mbit/s) it is there
/// in two and a half seconds.
const CITIZEN_LIMIT: u64 = 300_000;

/// Prints the sums over all files of the folder given, as `raw compressed`.
const WEIGH: &str = r#"
const fs = require("fs"), path = require("path"), zlib = require("zlib");
const sizes = [0, 0];
for (const entry of fs.readdirSync(process.argv[1], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const bytes = fs.readFileSync(path.join(entry.parentPath ?? entry.path, entry.name));
  sizes[0] += bytes.length;
  sizes[1] += zlib.brotliCompressSync(bytes).length;
}
console.log(sizes.join(" "));
"#;

/// Says what the bundle weighs; an error when that is too much.
pub(crate) fn check(audience: Audience) -> Result<()> {
    let answer = run::output(
        run::program(node::path()?)
            .args(["-e", WEIGH])
            .arg(place::bundles().join(audience.name())),
    )?;
    let (raw, compressed) = sizes(&answer).context("the bundle could not be weighed")?;
    say::note(&format!(
        "{:8}{:>5} KB, {:>4} KB with brotli",
        audience.name(),
        raw.div_ceil(1000),
        compressed.div_ceil(1000)
    ));
    within(audience, compressed)
}

fn sizes(answer: &str) -> Option<(u64, u64)> {
    let (raw, compressed) = answer.trim().split_once(' ')?;
    Some((raw.parse().ok()?, compressed.parse().ok()?))
}

fn within(audience: Audience, compressed: u64) -> Result<()> {
    if audience == Audience::Citizen && compressed > CITIZEN_LIMIT {
        bail!(
            "the citizen's bundle weighs {compressed} bytes with brotli, more than {CITIZEN_LIMIT}"
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_citizens_bundle_has_a_limit() {
        assert!(within(Audience::Citizen, CITIZEN_LIMIT).is_ok());
        assert!(within(Audience::Citizen, CITIZEN_LIMIT + 1).is_err());
        assert!(within(Audience::Kiosk, CITIZEN_LIMIT + 1).is_ok());
        assert_eq!(sizes("12 3\n"), Some((12, 3)));
    }
}
