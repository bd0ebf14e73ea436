//! The thin API: routes, store, adapters to the national platforms, jobs.

fn main() {}
