//! Files that appear whole or not at all, and that nobody else on the machine can read.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::BackupError;

pub(super) fn error(file: &Path, source: io::Error) -> BackupError {
    if source.kind() == io::ErrorKind::AlreadyExists {
        return BackupError::Taken(file.to_owned());
    }
    BackupError::File {
        file: file.to_owned(),
        source,
    }
}

/// `name.suffix`, in the same folder.
pub(super) fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

/// A new and empty file of ours.
pub(super) fn make_empty(file: &Path) -> Result<(), BackupError> {
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    made.map(drop).map_err(|source| error(file, source))
}

pub(super) fn copy_into(from: &Path, to: &Path) -> Result<(), BackupError> {
    let mut source = File::open(from).map_err(|source| error(from, source))?;
    let mut target = OpenOptions::new()
        .write(true)
        .open(to)
        .map_err(|source| error(to, source))?;
    io::copy(&mut source, &mut target).map_err(|source| error(to, source))?;
    Ok(())
}

/// Gives a finished file its name, unless that is taken. When this returns, a power cut loses neither. Gives its
/// size in bytes.
pub(super) fn publish(part: &Path, file: &Path) -> Result<u64, BackupError> {
    let publish = || {
        let finished = File::open(part)?;
        finished.sync_all()?;
        // A link never replaces what is there; a rename would.
        std::fs::hard_link(part, file)?;
        std::fs::remove_file(part)?;
        sync_folder(file)?;
        Ok(finished.metadata()?.len())
    };
    publish().map_err(|source| error(file, source))
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), BackupError> {
    std::fs::rename(from, to)
        .and_then(|()| sync_folder(to))
        .map_err(|source| error(from, source))
}

fn sync_folder(file: &Path) -> io::Result<()> {
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}
