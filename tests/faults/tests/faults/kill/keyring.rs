//! A keyring that outlives who used it, as a system's does.

use std::path::PathBuf;

use targa_engine::Secret;
use targa_engine::ports::{KeyError, KeyManager};

/// One file per entry, each put in place whole.
pub(super) struct FolderKeys(pub(super) PathBuf);

impl FolderKeys {
    /// Every entry with what it holds; not what a process that was killed had half written.
    pub(super) fn entries(&self) -> Vec<(String, String)> {
        let files = self.0.read_dir().unwrap().map(|file| file.unwrap().path());
        let half = |file: &PathBuf| {
            let end = file.extension().and_then(|end| end.to_str());
            end.is_some_and(|end| end.bytes().all(|byte| byte.is_ascii_digit()))
        };
        files
            .filter(|file| !half(file))
            .map(|file| {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                (name, std::fs::read_to_string(file).unwrap())
            })
            .collect()
    }
}

impl KeyManager for FolderKeys {
    fn read(&self, name: &str) -> Result<Option<Secret>, KeyError> {
        match std::fs::read_to_string(self.0.join(name)) {
            Ok(text) => Ok(Some(Secret::new(text))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(KeyError::Unavailable),
        }
    }

    fn write(&self, name: &str, secret: &Secret) -> Result<(), KeyError> {
        // Of a process that was killed here before.
        let half = self.0.join(format!("{name}.{}", std::process::id()));
        std::fs::write(&half, secret.expose())
            .and_then(|()| std::fs::rename(half, self.0.join(name)))
            .map_err(|_| KeyError::Unavailable)
    }

    fn delete(&self, name: &str) -> Result<(), KeyError> {
        match std::fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(KeyError::Unavailable)
            }
            _ => Ok(()),
        }
    }
}
