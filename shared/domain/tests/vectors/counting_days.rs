//! docs/law.md, worked example "Counting days".

use targa_domain::Calendar;
use targa_domain::calendar::easter_sunday;
use targa_domain::settings::MonthDay;

use super::date;

#[test]
fn the_table_of_last_days() {
    for (day_zero, days, last) in [
        ("2025-12-20", 5, "2025-12-27"),
        ("2026-04-29", 5, "2026-05-04"),
        ("2026-04-29", 60, "2026-06-29"),
        ("2026-11-02", 5, "2026-11-07"),
        ("2026-11-02", 60, "2027-01-02"),
        ("2026-07-31", 5, "2026-08-05"),
    ] {
        let deadline = Calendar::default().deadline(date(day_zero), days).unwrap();
        assert_eq!(deadline.last, date(last), "{day_zero} + {days}");
    }
}

#[test]
fn a_deadline_that_moved_says_from_where() {
    let sunday = Calendar::default()
        .deadline(date("2026-04-29"), 60)
        .unwrap();
    assert_eq!(sunday.rolled_from, Some(date("2026-06-28")));
    let saturday = Calendar::default().deadline(date("2026-11-02"), 5).unwrap();
    assert_eq!(saturday.rolled_from, None);
}

#[test]
fn august_is_out_only_for_the_giudice_di_pace() {
    let term = targa_domain::appeals::giudice_di_pace(date("2026-07-15"), Calendar::default());
    assert_eq!(term.unwrap().last, date("2026-09-14"));
    let payment = Calendar::default()
        .deadline(date("2026-07-15"), 30)
        .unwrap();
    assert_eq!(payment.last, date("2026-08-14"));
}

#[test]
fn the_fourth_of_october_is_a_holiday_from_2026() {
    let calendar = Calendar::default();
    assert!(calendar.is_holiday(date("2027-10-04")), "a Monday");
    assert!(
        !calendar.is_holiday(date("2025-10-04")),
        "a Saturday before the law"
    );
    assert!(calendar.is_holiday(date("2026-10-04")));
}

#[test]
fn national_holidays_of_a_year() {
    let calendar = Calendar::default();
    let not_sundays: Vec<_> = date("2026-01-01")
        .series(jiff::Span::new().days(1))
        .take(365)
        .filter(|day| calendar.is_holiday(*day) && day.weekday() != jiff::civil::Weekday::Sunday)
        .map(|day| day.to_string())
        .collect();
    assert_eq!(
        not_sundays,
        [
            "2026-01-01",
            "2026-01-06",
            "2026-04-06",
            "2026-04-25",
            "2026-05-01",
            "2026-06-02",
            "2026-08-15",
            "2026-12-08",
            "2026-12-25",
            "2026-12-26",
        ],
        "1 November and 4 October are Sundays that year"
    );
}

#[test]
fn easter_of_well_known_years() {
    for (year, day) in [
        (2024, "2024-03-31"),
        (2025, "2025-04-20"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2038, "2038-04-25"),
        (1818, "1818-03-22"),
    ] {
        assert_eq!(easter_sunday(year), Some(date(day)));
    }
}

#[test]
fn the_patron_saint_is_a_setting() {
    // 5 days after 19 June 2026 is 24 June, San Giovanni, a Wednesday.
    let zero = date("2026-06-19");
    assert_eq!(
        Calendar::default().deadline(zero, 5).unwrap().last,
        date("2026-06-24")
    );
    let torino = Calendar::new(Some(MonthDay { month: 6, day: 24 }));
    assert_eq!(torino.deadline(zero, 5).unwrap().last, date("2026-06-25"));
}
