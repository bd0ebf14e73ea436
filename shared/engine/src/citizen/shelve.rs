//! Files put into a person's own hands.

use std::path::Path;

use targa_contract::commands::FileKept;
use targa_contract::{Problem, ProblemCode};
use url::Url;

use crate::ports::Ports;

/// What happens to a file once it is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// The program for such files opens it.
    AtOnce,
    /// It lies there.
    Never,
}

/// Makes a file and keeps it. On disk first; that no program shows it is no loss, the screen says where it is.
pub(super) async fn shelve(
    ports: Ports,
    shown: Shown,
    made: impl FnOnce() -> Result<(String, Vec<u8>), Problem> + Send + 'static,
) -> Result<FileKept, Problem> {
    let kept = tokio::task::spawn_blocking(move || {
        let (name, content) = made()?;
        let path = ports.shelf.keep(&name, &content)?;
        let opens =
            || Url::from_file_path(&path).is_ok_and(|file| ports.browser.open(&file).is_ok());
        Ok(FileKept {
            folder: named(path.parent().and_then(Path::file_name)),
            name: named(path.file_name()),
            shown: shown == Shown::AtOnce && opens(),
        })
    });
    kept.await.map_err(|_| ProblemCode::Internal)?
}

fn named(part: Option<&std::ffi::OsStr>) -> String {
    part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
}
