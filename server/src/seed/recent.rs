//! The demo's fines of these days: whoever looks has still time to pay with the discount, to ask for instalments, to name
//! the driver and to contest.

use jiff::ToSpan;
use jiff::civil::Date;
use targa_domain::{Cents, Tariff};

use super::demo::DemoFine;
use super::{SeedError, data};

/// Giulia's car.
pub(super) const PLATE: &str = "GL428TR";

/// What is told of one: all else follows from the law.
struct Recent {
    number: u8,
    hypothesis: &'static str,
    place: &'static str,
    reference: &'static str,
    /// Days before today, and the hour.
    committed: (i32, i8, i8),
    /// Days before today.
    notified: i32,
}

const RECENT: [Recent; 3] = [
    // Above 200 euro: it can be paid in instalments.
    Recent {
        number: 3,
        hypothesis: "193-2",
        place: "corso dei Platani, 7",
        reference: "V/2026/008812",
        committed: (24, 11, 10),
        notified: 2,
    },
    // With points: who was driving is asked.
    Recent {
        number: 4,
        hypothesis: "146-3",
        place: "viale dell’Acquedotto, incrocio via dei Sarti",
        reference: "V/2026/008640",
        committed: (31, 17, 40),
        notified: 6,
    },
    // Another car's plate looks nearly the same.
    Recent {
        number: 5,
        hypothesis: "7-14",
        place: "piazza della Fontana, varco ZTL 1",
        reference: "V/2026/008377",
        committed: (40, 9, 5),
        notified: 9,
    },
];

/// As of this day; where the tariff ends before it, as of its last day.
pub(super) fn fines(today: Date) -> Result<Vec<DemoFine>, SeedError> {
    let tariff = Tariff::embedded().map_err(data)?;
    let last = tariff.versions().last().and_then(|version| version.to);
    let today = last.map_or(today, |last| last.min(today));
    let before = |days: i32| today.checked_sub(days.days()).map_err(data);
    let fine = |told: &Recent| {
        let (days, hour, minute) = told.committed;
        Ok(DemoFine {
            number: told.number,
            plate: PLATE,
            hypothesis: told.hypothesis,
            committed_at: before(days)?.at(hour, minute, 0, 0),
            speed: None,
            place: told.place,
            reference: told.reference,
            notified_on: before(told.notified)?,
            expenses: Cents::new(1388),
            paid: None,
        })
    };
    RECENT.iter().map(fine).collect()
}
