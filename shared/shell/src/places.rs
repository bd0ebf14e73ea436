use std::env;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// Names the settings file, in place of `<the platform's config folder>/<identifier>/targa.toml`.
const CONFIG: &str = "TARGA_CONFIG";
/// Names the app's own folder, in place of `<the platform's data folder>/<identifier>`.
const DATA: &str = "TARGA_DATA";

/// Why the app has nowhere to keep its data.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlaceError {
    #[error("this system names no folder for the app; set {0}")]
    Unnamed(&'static str),
    #[error("data folder {}: {error}", folder.display())]
    Folder { folder: PathBuf, error: io::Error },
    #[error("data folder {}: the app is already open", folder.display())]
    InUse { folder: PathBuf },
}

/// Where the settings are; the file may not exist.
pub(crate) fn settings_file(identifier: &str) -> Result<PathBuf, PlaceError> {
    let of_platform = || Some(dirs::config_dir()?.join(identifier).join("targa.toml"));
    named_by(CONFIG)
        .or_else(of_platform)
        .ok_or(PlaceError::Unnamed(CONFIG))
}

/// Where the app keeps its data; the folder may not exist.
pub(crate) fn data_folder(identifier: &str) -> Result<PathBuf, PlaceError> {
    let of_platform = || Some(dirs::data_dir()?.join(identifier));
    named_by(DATA)
        .or_else(of_platform)
        .ok_or(PlaceError::Unnamed(DATA))
}

fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

/// The app's folder, held for as long as this lives: two instances on one store would each undo what the
/// other wrote.
#[derive(Debug)]
pub(crate) struct DataFolder {
    _lock: File,
}

impl DataFolder {
    /// Makes the folder if needed and takes hold of it.
    pub(crate) fn hold(path: PathBuf) -> Result<Self, PlaceError> {
        let locked = make_private(&path)
            .and_then(|()| File::create(path.join("lock")))
            .map(|file| (file.try_lock(), file));
        match locked {
            Ok((Ok(()), file)) => Ok(Self { _lock: file }),
            Ok((Err(TryLockError::WouldBlock), _)) => Err(PlaceError::InUse { folder: path }),
            Ok((Err(TryLockError::Error(error)), _)) | Err(error) => Err(PlaceError::Folder {
                folder: path,
                error,
            }),
        }
    }
}

/// Only the user's own account may look inside.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_held_once() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/b");
        let held = DataFolder::hold(folder.clone()).unwrap();
        assert!(folder.is_dir());
        assert!(matches!(
            DataFolder::hold(folder.clone()),
            Err(PlaceError::InUse { .. })
        ));
        drop(held);
        assert!(DataFolder::hold(folder).is_ok());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_look_inside() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("targa");
        let _held = DataFolder::hold(folder.clone()).unwrap();
        let mode = fs::metadata(folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
    }

    #[test]
    fn a_file_in_its_place_is_said() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let error = DataFolder::hold(file.path().to_owned())
            .unwrap_err()
            .to_string();
        assert!(
            error.starts_with("data folder ") && !error.contains('\n'),
            "{error}"
        );
    }
}
