//! kill -9 while issuing and while syncing: what was told is there, nothing twice.

mod issuing;
mod keyring;
mod syncing;
mod victim;

/// Milliseconds from a victim's first words to its end, at most.
const LIFE: usize = 60;
