//! A bad network between real engines and a server that remembers: requests and answers are
//! dropped, repeated, held back and let go later, cut and delayed. In the end both sides are equal,
//! and every command was done once.

mod crew;
mod proxy;
mod real;
mod shift;

use targa_faults::{Dice, rounds};
use tokio::runtime::Runtime;

use self::shift::Shift;

/// Rounds that one world lives.
const LIFE: usize = 25;
/// Worlds at the same time: most of a life is waiting for another try.
const ABREAST: usize = 8;
/// Runs this one seed instead of all.
const SEED: &str = "TARGA_FAULTS_SEED";

#[test]
fn both_ends_are_equal_and_every_command_was_done_once() {
    if let Some(seed) = std::env::var_os(SEED) {
        let seed = seed.to_str().and_then(|seed| seed.parse().ok());
        return Runtime::new()
            .unwrap()
            .block_on(live(seed.expect("a seed is a number")));
    }
    let lives = rounds(200, 10_000) / LIFE;
    std::thread::scope(|scope| {
        for first in 0..ABREAST {
            scope.spawn(move || {
                let runtime = Runtime::new().unwrap();
                for seed in (first..lives).step_by(ABREAST) {
                    runtime.block_on(live(seed as u64));
                }
            });
        }
    });
}

/// One world from its first to its last round.
async fn live(seed: u64) {
    let name = SeedOf(seed);
    let mut dice = Dice::of(seed);
    let mut shift = Shift::begin(&mut dice).await;
    for _ in 0..LIFE {
        Box::pin(shift.round(&mut dice)).await;
    }
    shift.check().await;
    drop(name);
}

/// Says which seed failed, however it did.
struct SeedOf(u64);

impl Drop for SeedOf {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("again with {SEED}={}", self.0);
        }
    }
}
