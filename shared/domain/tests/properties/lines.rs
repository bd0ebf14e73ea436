//! The line of amounts: never falling, no overlap, no gap, the same after JSON and back.

use proptest::prelude::*;
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{Cents, Date, MunicipalitySettings, Price, Schedule, Tariff, Violation, price};

use super::any::{settings, violation};

fn later(day: Date, days: u32) -> Date {
    day.checked_add(jiff::SignedDuration::from_hours(24 * i64::from(days)))
        .unwrap()
}

fn priced(violation: &Violation, settings: &MunicipalitySettings) -> Price {
    price(Tariff::embedded().unwrap(), violation, settings).unwrap()
}

fn verbale(
    violation: &Violation,
    days: u32,
    expenses: i64,
    settings: &MunicipalitySettings,
) -> Schedule {
    let committed = violation.committed_at.date();
    let dates = VerbaleDates {
        committed,
        notified: later(committed, days),
    };
    let price = priced(violation, settings);
    Schedule::of_verbale(&price, &dates, Cents::new(expenses), settings).unwrap()
}

fn leaflet(violation: &Violation, days: (u32, u32), settings: &MunicipalitySettings) -> Schedule {
    let committed = violation.committed_at.date();
    let issued = later(committed, days.0);
    let dates = PreavvisoDates {
        committed,
        issued,
        received: Some(later(issued, days.1)),
    };
    Schedule::of_preavviso(&priced(violation, settings), &dates, settings).unwrap()
}

fn well_formed(line: &Schedule) -> Result<(), TestCaseError> {
    let mut next = line.day_zero;
    let mut owed = Cents::ZERO;
    let mut open = false;
    for window in &line.windows {
        prop_assert!(!open, "a window after an open one");
        prop_assert_eq!(window.first, next, "gap or overlap");
        prop_assert!(window.amount >= owed, "the amount falls");
        let parts = window.sanction.get() + window.expenses.get() + window.fee.get();
        prop_assert_eq!(window.amount.get(), parts + window.surcharge.get());
        prop_assert!(!window.explanations.is_empty(), "a figure without its rule");
        owed = window.amount;
        match window.last {
            Some(last) => {
                prop_assert!(last >= window.first, "a window of no days");
                next = last.tomorrow().unwrap();
            }
            None => open = true,
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_verbale_is_well_formed_and_never_ends(
        violation in violation(),
        settings in settings(),
        days in 0..400_u32,
        expenses in 0..100_000_i64,
    ) {
        let line = verbale(&violation, days, expenses, &settings);
        well_formed(&line)?;
        let last = line.windows.last();
        prop_assert!(last.is_some_and(|window| window.last.is_none()));
        prop_assert!(line.windows[0].contains(line.day_zero));
    }

    #[test]
    fn a_leaflet_is_well_formed(
        violation in violation(),
        settings in settings(),
        days in (0..20_u32, 0..60_u32),
    ) {
        well_formed(&leaflet(&violation, days, &settings))?;
    }

    #[test]
    fn every_day_has_exactly_one_window(
        violation in violation(),
        settings in settings(),
        expenses in 0..100_000_i64,
        ahead in 0..4000_u32,
    ) {
        let line = verbale(&violation, 10, expenses, &settings);
        let day = later(line.day_zero, ahead);
        let holding = line.windows.iter().filter(|window| window.contains(day)).count();
        prop_assert_eq!(holding, 1);
        prop_assert!(line.window_on(later(line.committed, 9)).is_none());
        if let Some(next) = line.next_after(day) {
            prop_assert!(next.first > day);
        }
    }

    #[test]
    fn json_and_back_is_the_same(
        violation in violation(),
        settings in settings(),
        expenses in 0..100_000_i64,
    ) {
        let line = verbale(&violation, 10, expenses, &settings);
        let text = serde_json::to_string(&line).unwrap();
        prop_assert_eq!(serde_json::from_str::<Schedule>(&text).unwrap(), line);
        let price = priced(&violation, &settings);
        let text = serde_json::to_string(&price).unwrap();
        prop_assert_eq!(serde_json::from_str::<Price>(&text).unwrap(), price);
        let text = serde_json::to_string(&violation).unwrap();
        prop_assert_eq!(serde_json::from_str::<Violation>(&text).unwrap(), violation);
        let text = serde_json::to_string(&settings).unwrap();
        prop_assert_eq!(serde_json::from_str::<MunicipalitySettings>(&text).unwrap(), settings);
    }

    #[test]
    fn two_payments_on_account_are_one(
        violation in violation(),
        settings in settings(),
        first in 1..20_000_i64,
        second in 1..20_000_i64,
    ) {
        let line = verbale(&violation, 10, 1500, &settings);
        let once = line.less_on_account(Cents::new(first + second), &settings).unwrap();
        let twice = line
            .less_on_account(Cents::new(first), &settings)
            .and_then(|line| line.less_on_account(Cents::new(second), &settings));
        prop_assert_eq!(twice.unwrap(), once);
    }

    #[test]
    fn more_on_account_never_leaves_more_to_pay(
        violation in violation(),
        settings in settings(),
        paid in 0..1_000_000_i64,
    ) {
        let line = verbale(&violation, 10, 1500, &settings);
        let less = line.less_on_account(Cents::new(paid), &settings).unwrap();
        well_formed(&less)?;
        for (before, after) in line.windows.iter().zip(&less.windows) {
            prop_assert!(after.amount <= before.amount);
            prop_assert!(!after.amount.is_negative());
            if after.surcharge == Cents::ZERO && before.surcharge == Cents::ZERO {
                let expected = (before.amount.get() - paid).max(0);
                prop_assert_eq!(after.amount.get(), expected);
            }
        }
    }
}
