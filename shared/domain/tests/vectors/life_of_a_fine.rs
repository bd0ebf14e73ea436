//! docs/law.md, worked example "Life of one fine" and "Underpayment".

use targa_domain::payment::{Outcome, Payment, Standing, assess};
use targa_domain::schedule::VerbaleDates;
use targa_domain::{Cents, MunicipalitySettings, Rule, Schedule, WindowKind};

use super::{date, euro, priced, violation};

fn line() -> Schedule {
    let price = priced(&violation("142-8", "2026-01-05T10:00"));
    let dates = VerbaleDates {
        committed: date("2026-01-05"),
        notified: date("2026-01-10"),
    };
    let settings = MunicipalitySettings::default();
    Schedule::of_verbale(&price, &dates, euro("15.00"), &settings).unwrap()
}

#[test]
fn every_amount_on_its_first_and_last_day() {
    let line = line();
    let owed = |day: &str| line.window_on(date(day)).unwrap().amount;
    assert_eq!(line.window_on(date("2026-01-09")), None);
    for (day, amount) in [
        ("2026-01-10", "136.10"),
        ("2026-01-15", "136.10"),
        ("2026-01-16", "188.00"),
        ("2026-03-11", "188.00"),
        ("2026-03-12", "362.00"),
        ("2026-09-11", "362.00"),
        ("2026-09-12", "396.70"),
        ("2027-03-11", "396.70"),
        ("2027-03-12", "431.40"),
        ("2027-09-11", "431.40"),
        ("2029-03-11", "535.50"),
        ("2029-03-12", "570.20"),
        ("2040-01-01", "570.20"),
    ] {
        assert_eq!(owed(day), euro(amount), "{day}");
    }
}

#[test]
fn the_surcharge_stops_at_its_cap() {
    let line = line();
    let last = line.windows.last().unwrap();
    assert_eq!(last.kind, WindowKind::Surcharge);
    assert_eq!(last.semesters, 6);
    assert_eq!(last.surcharge, euro("208.20"));
    assert_eq!(last.last, None);
    assert!(
        last.explanations
            .iter()
            .any(|e| e.rule == Rule::SurchargeCap)
    );
}

#[test]
fn expenses_are_never_discounted_and_no_base_of_the_surcharge() {
    for window in &line().windows {
        assert_eq!(window.expenses, euro("15.00"));
        let surcharge = window
            .sanction
            .mul_ratio_half_up(i64::from(window.semesters), 10);
        assert_eq!(window.surcharge, surcharge.unwrap());
    }
}

#[test]
fn thirty_percent_off_everything_is_four_euros_fifty_short() {
    let line = line();
    let settings = MunicipalitySettings::default();
    let paid = euro("188.00").mul_ratio_half_up(70, 100).unwrap();
    assert_eq!(paid, euro("131.60"));
    let payment = Payment {
        amount: paid,
        credited: date("2026-01-14"),
        electronic: true,
    };
    let open = Standing::Open {
        on_account: Cents::ZERO,
    };
    let outcome = assess(&line, open, &payment, &settings).unwrap();
    assert_eq!(
        outcome,
        Outcome::Short {
            missing: euro("4.50"),
            until: Some(date("2026-01-15")),
            then: Some(euro("56.40")),
        }
    );
    let residual = line.less_on_account(paid, &settings).unwrap();
    let owed = |day: &str| residual.window_on(date(day)).unwrap().amount;
    assert_eq!(owed("2026-01-15"), euro("4.50"));
    assert_eq!(owed("2026-03-12"), euro("230.40"));
}

#[test]
fn the_missing_part_closes_it_in_time() {
    let line = line();
    let settings = MunicipalitySettings::default();
    let cure = Payment {
        amount: euro("4.50"),
        credited: date("2026-01-15"),
        electronic: true,
    };
    let standing = Standing::Open {
        on_account: euro("131.60"),
    };
    let outcome = assess(&line, standing, &cure, &settings).unwrap();
    let window = WindowKind::Discounted;
    assert_eq!(outcome, Outcome::Exact { window });
}

fn owed(line: &Schedule, day: &str) -> Option<Cents> {
    line.window_on(date(day)).map(|window| window.amount)
}

#[test]
fn who_asks_for_instalments_has_no_discount() {
    let line = line();
    let without = line.without_discount();
    assert_eq!(owed(&without, "2026-01-10"), Some(euro("188.00")));
    assert_eq!(owed(&without, "2026-03-11"), Some(euro("188.00")));
    assert_eq!(owed(&without, "2026-03-12"), Some(euro("362.00")));
    assert_eq!(without.windows[0].first, line.windows[0].first);
    assert_eq!(without.without_discount(), without);
}

#[test]
fn a_plan_that_lapsed_owes_the_late_sum_from_that_day() {
    // Within the sixty days, and long after them.
    let early = line().lapsed(date("2026-02-20"));
    assert_eq!(early.windows[0].kind, WindowKind::AfterSixtyDays);
    assert_eq!(owed(&early, "2026-02-19"), None);
    assert_eq!(owed(&early, "2026-02-20"), Some(euro("362.00")));
    assert_eq!(owed(&early, "2026-09-12"), Some(euro("396.70")));
    let late = line().lapsed(date("2026-10-01"));
    assert_eq!(late.windows[0].first, date("2026-03-12"));
    assert_eq!(owed(&late, "2026-10-01"), Some(euro("396.70")));
}
