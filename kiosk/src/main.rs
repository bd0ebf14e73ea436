//! The kiosk's shell.

fn main() {}
