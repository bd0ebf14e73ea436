//! How many rounds of a fault are played, and with which dice.

mod dice;
mod rounds;

pub use dice::Dice;
pub use rounds::rounds;
