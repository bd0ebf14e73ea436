//! Development shell: the engine's commands over HTTP on loopback.

fn main() {}
