//! Paying a verbale in instalments (art. 202-bis), from the asking to the last due.

mod asking;
mod deciding;
mod ending;
mod path;
mod paying;
mod short;
