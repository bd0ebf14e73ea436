//! Whether a bundle is still what its inputs would give.

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use anyhow::Result;

use super::Audience;
use crate::place;

/// The inputs as they are now: every file with its size and time.
pub(crate) struct State {
    inputs: String,
    remembered: PathBuf,
    bundle: PathBuf,
}

impl State {
    pub(crate) fn of(audience: Audience) -> Result<Self> {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut inputs = String::new();
        // The way of making it is an input, too.
        for input in [
            super::compiled(audience),
            super::handwritten(),
            place::root().join("ui/src"),
            place::root().join("assets/package-lock.json"),
            xtask.join("src/ui"),
            xtask.join("bindgen/src"),
            place::root().join("assets/locales"),
            place::root().join("assets/src"),
        ] {
            list(&input, &mut inputs)?;
        }
        Ok(Self {
            inputs,
            remembered: place::wasm_target().join(format!("{}.inputs", audience.name())),
            bundle: place::bundles().join(audience.name()),
        })
    }

    pub(crate) fn is_current(&self) -> bool {
        self.bundle.join("index.html").is_file()
            && fs::read_to_string(&self.remembered).is_ok_and(|then| then == self.inputs)
    }

    pub(crate) fn remember(&self) -> Result<()> {
        Ok(fs::write(&self.remembered, &self.inputs)?)
    }
}

fn list(path: &Path, into: &mut String) -> Result<()> {
    let Ok(data) = path.metadata() else {
        return Ok(());
    };
    if data.is_dir() {
        let mut entries = path
            .read_dir()?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        entries.sort();
        for entry in entries {
            list(&entry, into)?;
        }
    } else {
        let time = data.modified()?.duration_since(UNIX_EPOCH)?.as_nanos();
        writeln!(into, "{} {} {time}", path.display(), data.len())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_file_changes_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let listed = || {
            let mut text = String::new();
            list(folder.path(), &mut text).unwrap();
            text
        };
        fs::write(folder.path().join("b"), "1").unwrap();
        fs::write(folder.path().join("a"), "1").unwrap();
        let before = listed();
        assert_eq!(before, listed());
        fs::write(folder.path().join("a"), "12").unwrap();
        assert_ne!(before, listed());
    }
}
