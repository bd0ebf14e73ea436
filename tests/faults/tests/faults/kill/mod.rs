//! kill -9 while issuing, while syncing and while writing to the office: what was told is there, nothing twice.

mod issuing;
mod keyring;
mod letters;
mod syncing;
mod victim;

use std::path::Path;

use keyring::FolderKeys;

use crate::world::World;

/// Milliseconds from a victim's first words to its end, at most.
const LIFE: usize = 60;

/// As it lies there when nobody could clean up: nothing in clear, the keys least of all.
fn scan(world: &World, keys: &Path) {
    let entries = FolderKeys(keys.to_owned()).entries();
    assert!(!entries.is_empty(), "whoever signed in has a key");
    crate::disk::scan_with(world, &entries);
}
