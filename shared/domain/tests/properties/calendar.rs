//! Terms: never a holiday at the end, never shorter than the days given.

use proptest::prelude::*;
use targa_domain::Calendar;
use targa_domain::calendar::{after_days, easter_sunday};
use targa_domain::settings::MonthDay;

use super::any::day;

proptest! {
    #[test]
    fn a_deadline_is_a_working_day_at_most_five_days_later(
        zero in day(),
        days in 0..400_u16,
        saint in proptest::option::of((1..=12_i8, 1..=28_i8)),
    ) {
        let calendar = Calendar::new(saint.map(|(month, day)| MonthDay { month, day }));
        let plain = after_days(zero, days).unwrap();
        let deadline = calendar.deadline(zero, days).unwrap();
        prop_assert!(!calendar.is_holiday(deadline.last));
        prop_assert!(deadline.last >= plain);
        prop_assert!((deadline.last - plain).get_days() <= 5);
        prop_assert_eq!(deadline.rolled_from.is_some(), deadline.last != plain);
    }

    #[test]
    fn the_august_pause_only_lengthens(zero in day(), days in 0..100_u16) {
        let calendar = Calendar::default();
        let paused = calendar.deadline_without_august(zero, days).unwrap();
        prop_assert!(paused.last >= calendar.deadline(zero, days).unwrap().last);
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1583..9999_i16) {
        let easter = easter_sunday(year).unwrap();
        prop_assert_eq!(easter.weekday(), jiff::civil::Weekday::Sunday);
        let day = (easter.month(), easter.day());
        prop_assert!(((3, 22)..=(4, 25)).contains(&day));
    }
}
