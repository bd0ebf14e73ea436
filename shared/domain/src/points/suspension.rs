//! The short suspension: few points left because of earlier deductions, and a listed violation.

/// The provisions art. 218-ter lists: article, comma and, where needed, letter, as in a hypothesis key.
/// 148 comma 15 counts only for violations of commas 2, 3 and 8.
pub const SHORT_SUSPENSION_LIST: [&str; 24] = [
    "6-4-b",
    "143-11",
    "145-10",
    "146-3",
    "147-5",
    "148-9-bis",
    "148-15",
    "149-5",
    "154-7",
    "154-8",
    "171-2",
    "172-10",
    "172-11",
    "173-3-bis",
    "174-6",
    "174-7",
    "174-11",
    "176-1-b",
    "176-2-a",
    "176-5",
    "176-7",
    "176-8",
    "186-bis-2",
    "191-4",
];

/// Days of short suspension for the points left before the violation; 0 from 20 upward.
///
/// Ten to nineteen: 7 days. Below ten: 15. Twice with an accident.
pub const fn short_suspension_days(points_before: u8, accident: bool) -> u16 {
    let days = match points_before {
        0..=9 => 15,
        10..=19 => 7,
        _ => 0,
    };
    if accident { days * 2 } else { days }
}
