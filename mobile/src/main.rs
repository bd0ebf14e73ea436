//! The officer's shell.

fn main() {}
