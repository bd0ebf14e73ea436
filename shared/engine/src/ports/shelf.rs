//! Where papers are put into a person's own hands: outside the app, which forgets when they sign out.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use targa_contract::{Problem, ProblemCode};

/// How many files of one name there may be.
const SAME_NAME: u32 = 99;

/// Keeps files where their owner finds them without the app.
pub trait Shelf: Send + Sync {
    /// Writes a file under this name, or one close to it where that is taken: nothing is overwritten. Gives its
    /// place. May block.
    fn keep(&self, name: &str, content: &[u8]) -> Result<PathBuf, ShelfError>;
}

/// The file could not be written: no folder, no room, no right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be kept")]
pub struct ShelfError;

impl From<ShelfError> for Problem {
    fn from(_: ShelfError) -> Self {
        Self::new(ProblemCode::FolderUnavailable)
    }
}

/// A folder on disk.
#[derive(Clone, Debug)]
pub struct FolderShelf {
    folder: Option<PathBuf>,
}

impl FolderShelf {
    /// The folder for downloads; where the system names none, that for documents, else the person's own.
    pub fn of_downloads() -> Self {
        let folder = dirs::download_dir().or_else(dirs::document_dir);
        Self {
            folder: folder.or_else(dirs::home_dir),
        }
    }

    /// This folder.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: Some(folder.into()),
        }
    }
}

impl Shelf for FolderShelf {
    fn keep(&self, name: &str, content: &[u8]) -> Result<PathBuf, ShelfError> {
        let folder = self.folder.as_deref().ok_or(ShelfError)?;
        put(folder, name, content).map_err(|error| {
            // The kind only: the path holds a person's name.
            tracing::warn!(kind = %error.kind(), "a file could not be kept");
            ShelfError
        })
    }
}

fn put(folder: &Path, name: &str, content: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    for copy in 1..=SAME_NAME {
        let path = folder.join(numbered(name, copy));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                let written = file.write_all(content).and_then(|()| file.sync_all());
                return match written {
                    Ok(()) => Ok(path),
                    Err(error) => {
                        // Half a paper is worse than none.
                        drop(fs::remove_file(&path));
                        Err(error)
                    }
                };
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// "Avviso.pdf", "Avviso (2).pdf", …
fn numbered(name: &str, copy: u32) -> String {
    match name.rsplit_once('.') {
        _ if copy == 1 => name.to_owned(),
        Some((stem, ending)) => format!("{stem} ({copy}).{ending}"),
        None => format!("{name} ({copy})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_overwritten() {
        let home = tempfile::tempdir().unwrap();
        let shelf = FolderShelf::at(home.path().join("Scaricati"));
        let first = shelf.keep("Avviso 3.pdf", b"one").unwrap();
        let second = shelf.keep("Avviso 3.pdf", b"two").unwrap();
        assert!(first.ends_with("Scaricati/Avviso 3.pdf"));
        assert!(second.ends_with("Scaricati/Avviso 3 (2).pdf"));
        assert_eq!(fs::read(first).unwrap(), b"one");
        assert_eq!(fs::read(second).unwrap(), b"two");
    }

    #[test]
    fn where_nothing_can_be_written_that_is_said() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let refused = FolderShelf::at(file.path()).keep("Avviso.pdf", b"one");
        assert_eq!(refused, Err(ShelfError));
        let nowhere = FolderShelf { folder: None };
        assert_eq!(nowhere.keep("Avviso.pdf", b"one"), Err(ShelfError));
    }
}
