//! Any violation, any settings a municipality may have, any dates within the tariff.

use proptest::option;
use proptest::prelude::*;
use targa_domain::settings::{
    MonthDay, NightOrder, ParkingPeriods, PreavvisoSettings, PreavvisoStart, SurchargeBase,
};
use targa_domain::tariff::Conduct;
use targa_domain::{
    Cents, Date, DateTime, MunicipalitySettings, Parking, Row, Tariff, VehicleKind, Violation,
};

/// Any day from 2021 to 2036.
pub(crate) fn day() -> impl Strategy<Value = Date> {
    let first: Date = "2021-01-01".parse().unwrap();
    (0..5800_i64).prop_map(move |days| {
        first
            .checked_add(jiff::SignedDuration::from_hours(24 * days))
            .unwrap()
    })
}

fn moment() -> impl Strategy<Value = DateTime> {
    // Late enough for every hypothesis to be in force.
    (day(), 0..24_i8, 0..60_i8).prop_map(|(day, hour, minute)| {
        let day = day.max("2024-12-14".parse().unwrap());
        day.at(hour, minute, 0, 0)
    })
}

fn parking(row: &Row, times: (u32, u32, i64)) -> Option<Parking> {
    let (base, overstay, fee) = times;
    match row.conduct {
        Conduct::Disc => Some(Parking::Disc {
            limit: base,
            overstay,
        }),
        // Always past the tolerance.
        Conduct::PaidParking => Some(Parking::Paid {
            paid: base,
            overstay: base + overstay,
            fee: Cents::new(fee),
        }),
        _ => None,
    }
}

/// Any violation that can be priced.
pub(crate) fn violation() -> impl Strategy<Value = Violation> {
    let rows = Tariff::embedded().unwrap().versions()[0].rows.clone();
    let vehicle = prop_oneof![
        Just(VehicleKind::Car),
        Just(VehicleKind::Motorcycle),
        Just(VehicleKind::Moped),
        Just(VehicleKind::Heavy),
    ];
    (
        proptest::sample::select(rows),
        moment(),
        vehicle,
        any::<[bool; 4]>(),
        option::of(0..=30_u8),
        (1..2000_u32, 1..20_000_u32, 0..10_000_i64),
    )
        .prop_map(|(row, at, vehicle, flags, points_before, times)| {
            let [novice, repeat, accident, built_up_area] = flags;
            Violation {
                vehicle: if row.two_wheels_open {
                    VehicleKind::Car
                } else {
                    vehicle
                },
                novice,
                repeat,
                accident,
                built_up_area,
                parking: parking(&row, times),
                points_before,
                ..Violation::new(row.id, at)
            }
        })
}

fn preavviso() -> impl Strategy<Value = PreavvisoSettings> {
    let start = prop_oneof![
        Just(PreavvisoStart::Violation),
        Just(PreavvisoStart::Issue),
        Just(PreavvisoStart::Receipt),
    ];
    let full = option::of(0..=366_u16);
    (start, 0..=366_u16, 0..=100_u16, full, any::<bool>()).prop_map(
        |(start, discounted_days, discount_percent, full_days, holiday_roll)| PreavvisoSettings {
            start,
            discounted_days,
            discount_percent,
            full_days,
            holiday_roll,
        },
    )
}

/// Any settings that pass validation.
pub(crate) fn settings() -> impl Strategy<Value = MunicipalitySettings> {
    let saint = option::of((1..=12_i8, 1..=28_i8).prop_map(|(month, day)| MonthDay { month, day }));
    (
        preavviso(),
        saint,
        option::of(0..=1000_u16),
        any::<[bool; 6]>(),
        0..=10_000_u16,
    )
        .prop_map(
            |(preavviso, patron_saint, cap, flags, rate)| MunicipalitySettings {
                preavviso,
                patron_saint,
                surcharge_cap_percent: cap,
                surcharge_base: if flags[0] {
                    SurchargeBase::Sanction
                } else {
                    SurchargeBase::SanctionAndExpenses
                },
                night_order: if flags[1] {
                    NightOrder::NightFirst
                } else {
                    NightOrder::DoublingFirst
                },
                discount_on_parking_fee: flags[2],
                parking_periods: if flags[3] {
                    ParkingPeriods::Begun
                } else {
                    ParkingPeriods::Completed
                },
                short_suspension_bars_discount: flags[4],
                fictitious_notification_rolls: flags[5],
                instalment_rate: rate,
                ..MunicipalitySettings::default()
            },
        )
}
