//! kill -9 while issuing, while syncing and while writing to the office: what was told is there, nothing twice.

mod issuing;
mod keyring;
mod letters;
mod syncing;
mod victim;

use std::path::Path;
use std::sync::Arc;

use keyring::FolderKeys;
use targa_contract::commands::{Citizen, SignIn};
use targa_engine::CitizenEngine;
use targa_engine::ports::Ports;

use crate::world::World;

/// Milliseconds from a victim's first words to its end, at most.
const LIFE: usize = 60;

/// A citizen of this world, signed in anew: a victim may have taken a new refresh token with it.
async fn citizen(world: &World, keys: &Path) -> Arc<CitizenEngine> {
    let ports = Ports {
        keys: Arc::new(FolderKeys(keys.to_owned())),
        ..world.ports()
    };
    let engine = CitizenEngine::start(world.config(), ports).await.unwrap();
    engine.sign_in(SignIn {}).await.unwrap();
    engine
}

/// As it lies there when nobody could clean up: nothing in clear, the keys least of all.
fn scan(world: &World, keys: &Path) {
    let entries = FolderKeys(keys.to_owned()).entries();
    assert!(!entries.is_empty(), "whoever signed in has a key");
    crate::disk::scan_with(world, &entries);
}
