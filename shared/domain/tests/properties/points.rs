//! A forecast says what the account itself will say when all has happened.

use proptest::prelude::*;
use targa_domain::Date;
use targa_domain::points::{Deduction, Occasion, START, balance, forecast};

const LICENCE: Date = Date::constant(2020, 1, 1);

proptest! {
    /// Within the first two years of a licence of no novice nothing has come back yet: what is left then is what the
    /// forecast for its first points says, with the same day of recovery.
    #[test]
    fn the_forecast_is_the_account_once_all_is_taken(
        taken in prop::collection::vec((0_i32..700, 1_u8..=5), 1..6),
    ) {
        let mut taken: Vec<(Date, u8)> = taken
            .into_iter()
            .map(|(days, points)| (LICENCE.saturating_add(jiff::Span::new().days(days)), points))
            .collect();
        taken.sort_unstable();
        let today = taken[taken.len() - 1].0;
        // The account doubles for a novice; so does whoever asks for a forecast.
        let deductions: Vec<Deduction> = taken
            .iter()
            .map(|(on, points)| Deduction { on: *on, points: points * 2, settled: false })
            .collect();
        let occasions: Vec<Occasion> = taken
            .iter()
            .map(|(on, points)| Occasion { on: *on, points: *points, suspension_provided: false })
            .collect();
        let account = balance(LICENCE, &occasions, today).unwrap();
        let forecast = forecast(START, &deductions, today).unwrap();
        prop_assert_eq!(forecast.left, account.points);
        prop_assert_eq!(forecast.revision, account.revision);
        prop_assert_eq!(forecast.recovery, account.next_recovery);
    }

    /// Settling a violation never leaves fewer points, and none leaves more than there were.
    #[test]
    fn what_is_settled_is_not_taken_twice(
        points in prop::collection::vec(0_u8..=20, 1..8),
        settled in 0_usize..8,
        known in 0_u8..=30,
    ) {
        let mut deductions: Vec<Deduction> = points
            .iter()
            .map(|points| Deduction { on: LICENCE, points: *points, settled: false })
            .collect();
        let before = forecast(known, &deductions, LICENCE).unwrap();
        let which = settled % deductions.len();
        deductions[which].settled = true;
        let after = forecast(known, &deductions, LICENCE).unwrap();
        prop_assert!(before.left <= after.left && after.left <= known);
    }
}
