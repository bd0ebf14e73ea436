//! docs/law.md, worked example "Preavviso"; and the sample of Modello Comuni.

use targa_domain::schedule::{PreavvisoDates, ScheduleKind};
use targa_domain::settings::{PreavvisoSettings, PreavvisoStart};
use targa_domain::{Cents, MunicipalitySettings, Price, Schedule, WindowKind};

use super::{date, euro, line_of, priced, violation};

fn municipality(start: PreavvisoStart, discounted_days: u16) -> MunicipalitySettings {
    let preavviso = PreavvisoSettings {
        start,
        discounted_days,
        ..PreavvisoSettings::default()
    };
    MunicipalitySettings {
        preavviso,
        ..MunicipalitySettings::default()
    }
}

/// Committed Monday 2 March, issued Tuesday, received Thursday.
fn leaflet(settings: &MunicipalitySettings) -> Schedule {
    let price = priced(&violation("157-8", "2026-03-02T10:00"));
    let dates = PreavvisoDates {
        committed: date("2026-03-02"),
        issued: date("2026-03-03"),
        received: Some(date("2026-03-05")),
    };
    Schedule::of_preavviso(&price, &dates, settings).unwrap()
}

#[test]
fn each_municipality_counts_in_its_own_way() {
    use PreavvisoStart::{Issue, Receipt, Violation};
    for (name, start, days, last) in [
        ("Torino on paper", Issue, 20, "2026-03-23"),
        // Sunday 8 March moves to Monday.
        ("Torino on IO", Receipt, 3, "2026-03-09"),
        ("Milano", Receipt, 5, "2026-03-10"),
        ("Lavello", Violation, 8, "2026-03-10"),
        ("Gorgonzola", Violation, 10, "2026-03-12"),
        ("Verona", Violation, 5, "2026-03-07"),
    ] {
        let line = leaflet(&municipality(start, days));
        assert_eq!(line.kind, ScheduleKind::Preavviso);
        let window = line.windows.first().unwrap();
        assert_eq!(window.kind, WindowKind::PreavvisoDiscounted, "{name}");
        assert_eq!(window.amount, euro("29.40"), "{name}");
        assert_eq!(window.last, Some(date(last)), "{name}");
    }
}

#[test]
fn no_notification_costs_and_no_end_until_the_verbale() {
    let line = leaflet(&MunicipalitySettings::default());
    let full = line.window_on(date("2026-06-01")).unwrap();
    assert_eq!(full.kind, WindowKind::PreavvisoFull);
    assert_eq!((full.amount, full.expenses), (euro("42"), Cents::ZERO));
    assert_eq!(full.last, None);
}

#[test]
fn a_municipality_may_end_the_leaflet() {
    let mut settings = municipality(PreavvisoStart::Violation, 5);
    settings.preavviso.full_days = Some(15);
    let line = leaflet(&settings);
    assert_eq!(
        line.window_on(date("2026-03-17")).unwrap().amount,
        euro("42")
    );
    assert_eq!(line.window_on(date("2026-03-18")), None);
    settings.preavviso.full_days = Some(5);
    assert_eq!(
        leaflet(&settings).windows.len(),
        1,
        "the discount and nothing else"
    );
}

#[test]
fn no_discount_on_a_leaflet_where_the_law_bars_it() {
    let price = priced(&violation("173-3-bis", "2026-03-02T10:00"));
    let dates = PreavvisoDates {
        committed: date("2026-03-02"),
        issued: date("2026-03-02"),
        received: None,
    };
    let line = Schedule::of_preavviso(&price, &dates, &MunicipalitySettings::default()).unwrap();
    assert_eq!(line.windows.len(), 1);
    assert_eq!(line.windows[0].amount, euro("250"));
}

/// The national model prints 38.42 (discounting the expenses too); the right sum is 42.58.
#[test]
fn modello_comuni_sample() {
    let price = Price::of_range(euro("41.00"), euro("169"), true).unwrap();
    let wrong = euro("54.88").mul_ratio_half_up(70, 100).unwrap();
    assert_eq!(wrong, euro("38.42"));
    let discounted = line_of(&price).windows[0].amount;
    assert_eq!(discounted, euro("28.70"));
    let dates = targa_domain::schedule::VerbaleDates {
        committed: date("2026-04-01"),
        notified: date("2026-04-29"),
    };
    let settings = MunicipalitySettings::default();
    let line = Schedule::of_verbale(&price, &dates, euro("13.88"), &settings).unwrap();
    assert_eq!(line.windows[0].amount, euro("42.58"));
    assert_eq!(line.windows[0].last, Some(date("2026-05-04")));
    assert_eq!(line.windows[1].amount, euro("54.88"));
}
