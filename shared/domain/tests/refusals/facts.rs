//! Facts and amounts that cannot be.

use targa_domain::instalments::{Household, Plan, check, coercive_instalments};
use targa_domain::istat::Variation;
use targa_domain::points::{Occasion, balance};
use targa_domain::schedule::{ScheduleError, VerbaleDates};
use targa_domain::{
    Cents, Date, FieldError, HypothesisId, MunicipalitySettings, Parking, Price, PricingError,
    Reason, Rule, Schedule, Speed, VehicleKind, Violation,
};

use super::{priced, violation};

fn refused(violation: &Violation) -> FieldError {
    match priced(violation) {
        Err(PricingError::Input(error)) => error,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn an_unknown_article() {
    let error = refused(&violation("999-1", "2026-05-11T12:00"));
    assert_eq!(
        error,
        FieldError::new("hypothesis", Reason::UnknownHypothesis)
    );
    for (text, reason) in [
        ("", Reason::Empty),
        ("abc", Reason::InvalidFormat),
        ("142--8", Reason::InvalidFormat),
        ("142-8-", Reason::InvalidFormat),
        ("142/8", Reason::InvalidCharacter),
        ("142-8-Bis", Reason::InvalidCharacter),
        ("142-8-and-a-very-long-tail", Reason::TooLong { max: 20 }),
    ] {
        let error = HypothesisId::parse(text).unwrap_err();
        assert_eq!(error, FieldError::new("hypothesis", reason), "{text}");
    }
    let wire = r#"{"hypothesis":"142/8","committed_at":"2026-05-11T10:00:00"}"#;
    assert!(serde_json::from_str::<Violation>(wire).is_err());
    let wire = r#"{"hypothesis":"142-8","committed_at":"2026-05-11T10:00:00","speeed":1}"#;
    assert!(
        serde_json::from_str::<Violation>(wire).is_err(),
        "a misspelt field"
    );
}

#[test]
fn negative_expenses() {
    let price = priced(&violation("157-8", "2026-05-11T12:00")).unwrap();
    let day: Date = "2026-05-11".parse().unwrap();
    let dates = VerbaleDates {
        committed: day,
        notified: day,
    };
    let settings = MunicipalitySettings::default();
    for (expenses, reason) in [
        (-1, Reason::Negative),
        (i64::MIN, Reason::Negative),
        (i64::MAX, Reason::TooLarge),
    ] {
        let line = Schedule::of_verbale(&price, &dates, Cents::new(expenses), &settings);
        let error = FieldError::new("expenses", reason);
        assert_eq!(line, Err(ScheduleError::Input(error)));
    }
}

#[test]
fn facts_that_do_not_belong_or_are_missing() {
    let mut parked = violation("157-8", "2026-05-11T12:00");
    parked.speed = Some(Speed {
        measured: 60,
        limit: 50,
    });
    assert_eq!(refused(&parked), FieldError::new("speed", Reason::Mismatch));
    parked.speed = None;
    parked.parking = Some(Parking::Disc {
        limit: 60,
        overstay: 10,
    });
    assert_eq!(
        refused(&parked),
        FieldError::new("parking", Reason::Mismatch)
    );
    let unpaid = violation("7-14-bis", "2026-05-11T12:00");
    assert_eq!(
        refused(&unpaid),
        FieldError::new("parking", Reason::Missing)
    );
}

#[test]
fn times_and_fees_out_of_range() {
    let paid = |paid, overstay, fee| {
        let mut violation = violation("7-14-bis", "2026-05-11T12:00");
        let fee = Cents::new(fee);
        violation.parking = Some(Parking::Paid {
            paid,
            overstay,
            fee,
        });
        refused(&violation)
    };
    assert_eq!(paid(60, 0, 100).field, "parking.overstay");
    assert_eq!(
        paid(60, 60, -1),
        FieldError::new("parking.fee", Reason::Negative)
    );
    assert_eq!(
        paid(60, 60, i64::MAX),
        FieldError::new("parking.fee", Reason::TooLarge)
    );
    let disc = |limit, overstay| {
        let mut violation = violation("7-15", "2026-05-11T12:00");
        violation.parking = Some(Parking::Disc { limit, overstay });
        refused(&violation).field
    };
    assert_eq!(disc(0, 10), "parking.limit");
    assert_eq!(disc(60, 0), "parking.overstay");
    let mut points = violation("146-3", "2026-05-11T12:00");
    points.points_before = Some(31);
    assert_eq!(refused(&points).field, "points_before");
}

#[test]
fn an_amount_the_law_leaves_open_is_no_default() {
    let mut pavement = violation("158-5", "2026-05-11T12:00");
    pavement.vehicle = VehicleKind::Motorcycle;
    let rule = Rule::TwoWheels;
    assert_eq!(
        refused(&pavement),
        FieldError::new("vehicle", Reason::NotSettled { rule })
    );
}

#[test]
fn ranges_from_paper() {
    let range = |minimum, maximum| {
        Price::of_range(Cents::new(minimum), Cents::new(maximum), true)
            .map(|price| price.half_maximum.get())
            .map_err(|error| error.field)
    };
    assert_eq!(range(4100, 16900), Ok(8450));
    assert_eq!(range(0, 16900), Err("minimum".into()));
    assert_eq!(range(-1, 16900), Err("minimum".into()));
    assert_eq!(range(4100, 4100), Err("maximum".into()));
    assert_eq!(range(4100, i64::MAX), Err("maximum".into()));
    assert_eq!(range(i64::MAX, i64::MAX), Err("minimum".into()));
}

#[test]
fn plans_updates_and_points() {
    let settings = MunicipalitySettings::default();
    let start: Date = "2026-05-11".parse().unwrap();
    for sum in [0, -1, i64::MAX] {
        let error = Plan::new(Cents::new(sum), 2, start, &settings).unwrap_err();
        assert_eq!(error.field, "sum");
    }
    let household = Household {
        income: Cents::new(-1),
        relatives: 0,
    };
    assert_eq!(
        check(Cents::new(30_000), &household).unwrap_err().field,
        "income"
    );
    assert_eq!(coercive_instalments(Cents::ZERO).unwrap_err().field, "debt");
    assert_eq!(
        Variation::hundredths_of_percent(5001).unwrap_err().field,
        "variation"
    );
    let later: Date = "2026-05-12".parse().unwrap();
    let occasion = |on| Occasion {
        on,
        points: 2,
        suspension_provided: false,
    };
    assert_eq!(balance(later, &[], start).unwrap_err().field, "on");
    let unordered = [occasion(later), occasion(start)];
    assert_eq!(
        balance(start, &unordered, later).unwrap_err().field,
        "occasions"
    );
}
