//! What is kept on disk, encrypted, or not at all.

pub mod bench;
mod cache;
mod database;
mod disposable;
mod file;
mod letters;
mod local;
mod lock;
mod original;
mod outbox;
mod rewrite;
mod salvage;

pub(crate) use cache::{Cache, Filter, Heard, Line, Mark, Wanted};
pub(crate) use letters::{File as LetterFile, Kept, LetterBox, NewFile, Sealed};
pub(crate) use local::{HELD, Local};
pub(crate) use outbox::{Attachment, Draft, Issued, Outbox, Pending, Taken, Unsent};

use std::path::PathBuf;

use targa_contract::{Problem, ProblemCode};

use crate::vault::FileKeys;

/// Brings the files in an account's folder under the newest key. True once all of them are.
pub(crate) async fn settle(folder: PathBuf, keys: FileKeys) -> Result<bool, Problem> {
    let settled = tokio::task::spawn_blocking(move || {
        let cache = file::settle(&folder.join(cache::FILE), &cache::locks(&keys));
        let local = file::settle(&folder.join(local::FILE), &local::locks(&keys));
        let outbox = Outbox::settle(&folder, &keys);
        let letters = LetterBox::settle(&folder, &keys);
        cache && outbox && local && letters
    });
    settled.await.map_err(|_| ProblemCode::Internal.into())
}

#[cfg(test)]
mod tests;
