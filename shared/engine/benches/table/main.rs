//! The engine's table of ratios, each measured against something in the same run: `cargo xtask bench
//! engine`. Figures of one machine are in docs/performance.md.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops on a broken set-up and reports on the terminal"
)]

mod child;
mod figures;
mod office;
mod pages;
mod pouch;
mod rows;
mod syncs;

/// The provider and the server of the engine's own tests.
#[expect(dead_code, reason = "the engine's tests use all of it")]
#[path = "../../tests/engine/world/mod.rs"]
mod world;

use self::figures::Table;

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    if let Some(office) = child::office() {
        return runtime.block_on(child::run(&office));
    }
    // `cargo test --all-targets` starts benches too, and wants no figures.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let count = std::env::var("TARGA_BENCH_FINES")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(100_000);
    let mut table = Table::default();
    pages::measure(count, &mut table);
    runtime.block_on(async {
        syncs::measure(count, &mut table).await;
        pouch::measure(count / 5, &mut table).await;
    });
    table.print(count);
}
