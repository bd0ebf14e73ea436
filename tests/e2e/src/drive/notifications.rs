//! What the desktop's notification daemon showed.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Result;

use super::page::until;

/// Listens from now on.
#[derive(Debug)]
pub struct Notifications {
    printed: PathBuf,
    heard: usize,
}

impl Notifications {
    /// What comes after this.
    pub fn from_now(printed: &Path) -> Self {
        Self {
            printed: printed.to_owned(),
            heard: read(printed).len(),
        }
    }

    /// All that came.
    pub fn so_far(&self) -> String {
        read(&self.printed)
            .get(self.heard..)
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits for one with these words; answers what the daemon printed since.
    pub async fn say(&self, words: &str, at_most: Duration) -> Result<String> {
        let missing = || format!("no notification with {words:?}, but {:?}", self.so_far());
        until(at_most, missing, || async {
            let heard = self.so_far();
            heard.contains(words).then_some(heard)
        })
        .await
    }
}

fn read(file: &Path) -> String {
    String::from_utf8_lossy(&fs::read(file).unwrap_or_default()).into_owned()
}
