//! What somebody with the disk in hand would find.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// How a database that is not encrypted begins.
const CLEAR_DATABASE: &[u8] = b"SQLite format 3\0";

/// The files below these folders in which one of the words stands in clear.
pub fn readable_by_anybody(folders: &[&Path], words: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in folders {
        for file in files_below(folder)? {
            let content = match fs::read(&file) {
                // The webview clears its own temporary files away while we look.
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                content => content.with_context(|| format!("cannot read {}", file.display()))?,
            };
            if words.iter().any(|word| holds(&content, word.as_bytes())) {
                found.push(file);
            }
        }
    }
    Ok(found)
}

/// The databases below this folder that are not encrypted.
pub fn clear_databases(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files_below(folder)?;
    found.retain(|file| fs::read(file).is_ok_and(|content| content.starts_with(CLEAR_DATABASE)));
    Ok(found)
}

/// All files below a folder; none if it is not there.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            entries => entries.with_context(|| format!("cannot list {}", folder.display()))?,
        };
        for entry in entries {
            let entry = entry?;
            let kind = match entry.file_type() {
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                kind => kind?,
            };
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                files.push(entry.path());
            }
        }
    }
    Ok(files)
}

fn holds(content: &[u8], word: &[u8]) -> bool {
    content.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_open_is_found_and_what_does_not_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b");
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("open.db"), b"SQLite format 3\0..AB123CD..").unwrap();
        fs::write(folder.path().join("shut.db"), [7; 4096]).unwrap();
        let read = readable_by_anybody(&[folder.path()], &["AB123CD"]).unwrap();
        assert_eq!(read, [deep.join("open.db")]);
        assert_eq!(
            clear_databases(folder.path()).unwrap(),
            [deep.join("open.db")]
        );
    }
}
