//! How many rounds of a fault are played, and with which dice.

mod clear;
mod dice;
mod rounds;
mod skipped;

pub use clear::in_clear;
pub use dice::Dice;
pub use rounds::rounds;
pub use skipped::skipped;
