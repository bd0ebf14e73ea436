//! docs/law.md, worked example "Night".

use targa_domain::settings::NightOrder;
use targa_domain::{MunicipalitySettings, Rule, Tariff, VehicleKind, price};

use super::{euro, priced, violation};

#[test]
fn twenty_two_and_seven_sharp_are_day() {
    for (time, minimum) in [
        ("21:59", "42"),
        ("22:00", "42"),
        ("22:01", "56.00"),
        ("00:00", "56.00"),
        ("06:59", "56.00"),
        ("07:00", "42"),
        ("07:01", "42"),
    ] {
        let price = priced(&violation("142-7", &format!("2026-05-11T{time}")));
        assert_eq!(price.minimum, euro(minimum), "{time}");
    }
}

#[test]
fn the_maximum_grows_too_each_step_rounded() {
    let price = priced(&violation("146-3", "2026-05-11T23:00"));
    assert_eq!(price.maximum, euro("886.67"));
    assert_eq!(price.half_maximum, euro("443.34"));
}

#[test]
fn night_first_then_twice_for_heavy_vehicles() {
    let mut violation = violation("142-8", "2026-05-11T23:00");
    violation.vehicle = VehicleKind::Heavy;
    let first = priced(&violation);
    assert_eq!(first.minimum, euro("461.34"));
    let rules: Vec<Rule> = first.explanations.iter().map(|e| e.rule).collect();
    assert_eq!(
        rules[..3],
        [
            Rule::TariffRow,
            Rule::NightIncrease,
            Rule::HeavyVehicleDoubling
        ]
    );
    let settings = MunicipalitySettings {
        night_order: NightOrder::DoublingFirst,
        ..MunicipalitySettings::default()
    };
    let other = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
    assert_eq!(other.minimum, euro("461.33"));
}
