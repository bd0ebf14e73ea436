//! The citizen's shell.

fn main() {}
