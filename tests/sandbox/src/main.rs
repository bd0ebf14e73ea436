//! The national platforms played over HTTP.

fn main() {}
