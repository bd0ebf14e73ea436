//! Copying files, saying which one could not be.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

/// Copies one file.
pub(crate) fn file(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("copying {}", from.display()))?;
    Ok(())
}

/// Copies a folder's content, without what `left_out` names at its top.
pub(crate) fn tree(from: &Path, to: &Path, left_out: &dyn Fn(&str) -> bool) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in from
        .read_dir()
        .with_context(|| format!("reading {}", from.display()))?
    {
        let entry = entry?;
        let name = entry.file_name();
        if left_out(&name.to_string_lossy()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            tree(&entry.path(), &to.join(name), &|_| false)?;
        } else {
            file(&entry.path(), &to.join(name))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::create_dir_all(from.join("icons/citizen")).unwrap();
        fs::create_dir_all(from.join("citizen")).unwrap();
        fs::write(from.join("icons/citizen/a.svg"), "a").unwrap();
        fs::write(from.join("citizen/b.svg"), "b").unwrap();
        tree(&from, &to, &|name| name == "citizen").unwrap();
        assert!(to.join("icons/citizen/a.svg").is_file());
        assert!(!to.join("citizen").exists());
    }
}
