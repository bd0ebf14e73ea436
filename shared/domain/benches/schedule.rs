//! How many positions are priced per second and core, and whether the time grows in step with their number.
//!
//! One position: a violation priced from the tariff and its whole line of amounts drawn.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench stops on a broken set-up and reports on the terminal"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion, Throughput};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{
    Cents, Date, HypothesisId, MunicipalitySettings, Price, Schedule, Tariff, Violation, price,
};

/// Positions that differ in hypothesis and day, as an office's would.
fn positions(count: usize) -> Vec<(Violation, VerbaleDates)> {
    let ids: Vec<HypothesisId> = Tariff::embedded()
        .unwrap()
        .ids()
        .filter(|id| id.as_str() != "7-14-bis")
        .collect();
    let first: Date = "2025-01-01".parse().unwrap();
    let days: Vec<Date> = first.series(jiff::Span::new().days(1)).take(600).collect();
    (0..count)
        .map(|n| {
            let committed = days[n % days.len()];
            let at = committed.at(i8::try_from(n % 24).unwrap(), 15, 0, 0);
            let notified = committed.checked_add(jiff::Span::new().days(20)).unwrap();
            let dates = VerbaleDates {
                committed,
                notified,
            };
            (Violation::new(ids[n % ids.len()], at), dates)
        })
        .collect()
}

fn whole(
    tariff: &Tariff,
    settings: &MunicipalitySettings,
    (violation, dates): &(Violation, VerbaleDates),
) -> Schedule {
    let price: Price = price(tariff, violation, settings).unwrap();
    Schedule::of_verbale(&price, dates, Cents::new(1500), settings).unwrap()
}

fn schedules(criterion: &mut Criterion) {
    let tariff = Tariff::embedded().unwrap();
    let settings = MunicipalitySettings::default();
    let mut group = criterion.benchmark_group("schedule");
    let batch = positions(1000);
    group.throughput(Throughput::Elements(1000));
    group.bench_function("price and line, 1000 positions", |bencher| {
        bencher.iter(|| {
            for position in &batch {
                black_box(whole(tariff, &settings, position));
            }
        });
    });
    let prices: Vec<(Price, VerbaleDates)> = batch
        .iter()
        .map(|(violation, dates)| (price(tariff, violation, &settings).unwrap(), *dates))
        .collect();
    group.bench_function("line alone, 1000 positions", |bencher| {
        bencher.iter(|| {
            for (price, dates) in &prices {
                let line = Schedule::of_verbale(price, dates, Cents::new(1500), &settings);
                black_box(line.unwrap());
            }
        });
    });
    group.bench_function("price alone, 1000 positions", |bencher| {
        bencher.iter(|| {
            for (violation, _) in &batch {
                black_box(price(tariff, violation, &settings).unwrap());
            }
        });
    });
    group.finish();
    criterion.bench_function("read the tariff file", |bencher| {
        bencher.iter_batched(
            || include_str!("../data/tariff.json"),
            |text| Tariff::from_json(text).unwrap(),
            BatchSize::SmallInput,
        );
    });
}

/// Time this thread has spent on a core: a busy machine does not count. Elsewhere than on Linux, the clock's.
fn on_core(start: Instant) -> Duration {
    std::fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split(' ').next()?.parse().ok())
        .map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// Ten times the positions should take ten times as long.
fn growth() {
    let clock = Instant::now();
    let tariff = Tariff::embedded().unwrap();
    let settings = MunicipalitySettings::default();
    let mut per_position = Vec::new();
    for count in [10_000_usize, 100_000, 1_000_000] {
        let positions = positions(count);
        let best = (0..3)
            .map(|_| {
                let start = on_core(clock);
                for position in &positions {
                    black_box(whole(tariff, &settings, position));
                }
                on_core(clock).saturating_sub(start)
            })
            .min()
            .unwrap();
        let nanos = best.as_nanos() / u128::try_from(count).unwrap();
        let per_second = u128::try_from(count).unwrap() * 1_000_000_000 / best.as_nanos();
        println!("{count:>9} positions: {best:>10.1?}, {nanos} ns each, {per_second} per second");
        per_position.push(best.as_nanos() * 1000 / u128::try_from(count).unwrap());
    }
    let ratio = per_position[2] * 100 / per_position[0];
    println!(
        "growth: a position among 1000000 costs {ratio} % of one among 10000 (100 % is linear)"
    );
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    schedules(&mut criterion);
    growth();
    criterion.final_summary();
}
