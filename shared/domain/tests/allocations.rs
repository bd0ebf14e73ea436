//! Pricing a violation and drawing its line allocates nothing.
#![expect(
    unsafe_code,
    reason = "a global allocator can only be counted from an unsafe trait"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use targa_domain::schedule::VerbaleDates;
use targa_domain::{Cents, HypothesisId, MunicipalitySettings, Schedule, Tariff, Violation, price};

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call is passed on to the system allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        // SAFETY: the caller keeps `GlobalAlloc`'s contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps `GlobalAlloc`'s contract.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn counted<T>(work: impl FnOnce() -> T) -> (T, u64) {
    let before = ALLOCATIONS.with(Cell::get);
    let result = work();
    (result, ALLOCATIONS.with(Cell::get) - before)
}

#[test]
fn a_full_line_allocates_nothing() {
    let tariff = Tariff::embedded().unwrap();
    let settings = MunicipalitySettings::default();
    let violation = Violation::new(
        HypothesisId::parse("142-8").unwrap(),
        "2026-01-05T23:00".parse().unwrap(),
    );
    let dates = VerbaleDates {
        committed: "2026-01-05".parse().unwrap(),
        notified: "2026-01-10".parse().unwrap(),
    };
    let (line, allocations) = counted(|| {
        let price = price(tariff, &violation, &settings).unwrap();
        Schedule::of_verbale(&price, &dates, Cents::new(1500), &settings).unwrap()
    });
    assert_eq!(line.windows.len(), 9);
    assert_eq!(allocations, 0);
    let (_, counts) = counted(|| vec![1_u8, 2]);
    assert_eq!(counts, 1, "the counter counts");
}
