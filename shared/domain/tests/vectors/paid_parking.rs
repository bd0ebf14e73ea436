//! docs/law.md, worked example "Paid parking", and the disc of 7/15.

use targa_domain::settings::ParkingPeriods;
use targa_domain::{
    Cents, MunicipalitySettings, Parking, Price, PricingError, Rule, Tariff, WindowKind, price,
};

use super::{euro, line_of, violation};

fn paid(paid: u32, overstay: u32, settings: &MunicipalitySettings) -> Result<Price, PricingError> {
    let mut violation = violation("7-14-bis", "2026-05-11T12:00");
    let fee = euro("2.00");
    violation.parking = Some(Parking::Paid {
        paid,
        overstay,
        fee,
    });
    price(Tariff::embedded().unwrap(), &violation, settings)
}

#[test]
fn nothing_half_or_full_by_the_overstay() {
    let settings = MunicipalitySettings::default();
    let tolerated = Err(PricingError::NoViolation {
        rule: Rule::ParkingTolerance,
    });
    assert_eq!(paid(120, 12, &settings), tolerated);
    for (bought, overstay, minimum) in [
        (120, 13, "21.00"),
        (120, 60, "21.00"),
        (120, 61, "42.00"),
        (0, 1, "42.00"),
    ] {
        let price = paid(bought, overstay, &settings).unwrap();
        assert_eq!(price.minimum, euro(minimum), "{overstay} over {bought}");
        assert_eq!(price.fee, euro("2.00"));
    }
}

#[test]
fn it_repeats_every_24_hours() {
    let begun = MunicipalitySettings::default();
    let completed = MunicipalitySettings {
        parking_periods: ParkingPeriods::Completed,
        ..begun
    };
    for (minutes, by_begun, by_completed) in [
        (1440, "42.00", "42.00"),
        (1441, "84.00", "42.00"),
        (2880, "84.00", "84.00"),
        (2881, "126.00", "84.00"),
    ] {
        assert_eq!(paid(0, minutes, &begun).unwrap().minimum, euro(by_begun));
        assert_eq!(
            paid(0, minutes, &completed).unwrap().minimum,
            euro(by_completed)
        );
    }
}

#[test]
fn the_discount_touches_the_fee_only_where_the_municipality_says_so() {
    let settings = MunicipalitySettings::default();
    let discounted = |settings: &MunicipalitySettings| {
        let line = line_of(&paid(0, 60, settings).unwrap());
        let window = line.windows.first().unwrap().clone();
        assert_eq!(window.kind, WindowKind::Discounted);
        (window.sanction, window.fee, window.amount)
    };
    assert_eq!(
        discounted(&settings),
        (euro("29.40"), euro("2.00"), euro("31.40"))
    );
    let on_fee = MunicipalitySettings {
        discount_on_parking_fee: true,
        ..settings
    };
    assert_eq!(
        discounted(&on_fee),
        (euro("29.40"), euro("1.40"), euro("30.80"))
    );
}

#[test]
fn the_disc_counts_whole_periods_up_to_four() {
    for (overstay, minimum) in [
        (1, "26"),
        (59, "26"),
        (60, "26"),
        (119, "26"),
        (120, "52"),
        (180, "78"),
        (240, "104"),
        (100_000, "104"),
    ] {
        let mut violation = violation("7-15", "2026-05-11T12:00");
        violation.parking = Some(Parking::Disc {
            limit: 60,
            overstay,
        });
        let settings = MunicipalitySettings::default();
        let price = price(Tariff::embedded().unwrap(), &violation, &settings).unwrap();
        assert_eq!(price.minimum, euro(minimum), "{overstay} minutes");
        assert_eq!(price.fee, Cents::ZERO);
    }
}
