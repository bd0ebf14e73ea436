//! A payment against the line of amounts: does it extinguish, is it short, is it to be given back.

mod assess;
mod outcome;

pub use assess::assess;
pub use outcome::{Outcome, Payment, Standing};
