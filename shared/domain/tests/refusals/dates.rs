//! Dates that cannot be.

use targa_domain::calendar::parse_date;
use targa_domain::notification::{Addressee, NotifyBy};
use targa_domain::payment::{Payment, Standing, assess};
use targa_domain::schedule::{PreavvisoDates, ScheduleError, VerbaleDates};
use targa_domain::settings::{PreavvisoSettings, PreavvisoStart};
use targa_domain::{
    Cents, Date, DateTime, FieldError, MunicipalitySettings, PricingError, Reason, Schedule,
    Violation,
};

use super::{priced, violation};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn dates_as_people_write_them() {
    let day = date("2026-05-01");
    for text in ["2026-05-01", "01/05/2026", "1/5/2026", " 2026-5-1 "] {
        assert_eq!(parse_date("notified", text), Ok(day), "{text}");
    }
    for (text, reason) in [
        ("2026-02-30", Reason::InvalidDate),
        ("30/02/2026", Reason::InvalidDate),
        ("2027-02-29", Reason::InvalidDate),
        ("2026-13-01", Reason::InvalidDate),
        ("", Reason::Empty),
        ("26-05-01", Reason::InvalidFormat),
        ("01/05", Reason::InvalidFormat),
        ("2026-05-001", Reason::InvalidFormat),
        ("+026-05-01", Reason::InvalidFormat),
        ("domani", Reason::InvalidFormat),
        ("2026-05-01T10:00", Reason::InvalidFormat),
    ] {
        assert_eq!(
            parse_date("notified", text),
            Err(FieldError::new("notified", reason)),
            "{text}"
        );
    }
}

#[test]
fn the_thirtieth_of_february_is_no_day() {
    assert!("2026-02-30".parse::<Date>().is_err());
    assert!("2026-02-30T10:00".parse::<DateTime>().is_err());
    let wire = r#"{"hypothesis":"157-8","committed_at":"2026-02-30T10:00:00"}"#;
    assert!(serde_json::from_str::<Violation>(wire).is_err());
    let wire = r#"{"committed":"2026-02-30","notified":"2026-03-01"}"#;
    assert!(serde_json::from_str::<VerbaleDates>(wire).is_err());
}

#[test]
fn a_violation_before_the_first_tariff() {
    let first = date("2021-01-01");
    assert_eq!(
        priced(&violation("157-8", "2020-12-31T23:59")),
        Err(PricingError::Input(FieldError::new(
            "committed_at",
            Reason::BeforeFirstTariff { first }
        )))
    );
}

#[test]
fn a_notification_before_the_violation() {
    let price = priced(&violation("157-8", "2026-05-11T12:00")).unwrap();
    let committed = date("2026-05-11");
    let settings = MunicipalitySettings::default();
    let dates = VerbaleDates {
        committed,
        notified: date("2026-05-10"),
    };
    let refused = Schedule::of_verbale(&price, &dates, Cents::ZERO, &settings);
    let before = |field| FieldError::new(field, Reason::Before { date: committed });
    assert_eq!(refused, Err(ScheduleError::Input(before("notified"))));
    let leaflet = PreavvisoDates {
        committed,
        issued: date("2026-05-10"),
        received: None,
    };
    let refused = Schedule::of_preavviso(&price, &leaflet, &settings);
    assert_eq!(refused, Err(ScheduleError::Input(before("issued"))));
    let leaflet = PreavvisoDates {
        committed,
        issued: committed,
        received: Some(date("2026-05-10")),
    };
    let refused = Schedule::of_preavviso(&price, &leaflet, &settings);
    assert_eq!(refused, Err(ScheduleError::Input(before("received"))));
    let term = NotifyBy::of(Addressee::Resident, committed).unwrap();
    let refused = term.check(date("2026-05-10"));
    assert_eq!(refused, Err(before("dispatched")));
}

#[test]
fn a_leaflet_counted_from_a_receipt_nobody_knows() {
    let price = priced(&violation("157-8", "2026-05-11T12:00")).unwrap();
    let settings = MunicipalitySettings {
        preavviso: PreavvisoSettings {
            start: PreavvisoStart::Receipt,
            ..PreavvisoSettings::default()
        },
        ..MunicipalitySettings::default()
    };
    let leaflet = PreavvisoDates {
        committed: date("2026-05-11"),
        issued: date("2026-05-11"),
        received: None,
    };
    let missing = FieldError::new("received", Reason::Missing);
    let refused = Schedule::of_preavviso(&price, &leaflet, &settings);
    assert_eq!(refused, Err(ScheduleError::Input(missing)));
}

#[test]
fn a_payment_before_the_violation_or_of_nothing() {
    let price = priced(&violation("157-8", "2026-05-11T12:00")).unwrap();
    let committed = date("2026-05-11");
    let settings = MunicipalitySettings::default();
    let dates = VerbaleDates {
        committed,
        notified: date("2026-05-20"),
    };
    let line = Schedule::of_verbale(&price, &dates, Cents::ZERO, &settings).unwrap();
    let pay = |amount, credited: &str| {
        let payment = Payment {
            amount: Cents::new(amount),
            credited: date(credited),
            electronic: true,
        };
        let on_account = Cents::ZERO;
        assess(&line, Standing::Open { on_account }, &payment, &settings)
    };
    let before = FieldError::new("credited", Reason::Before { date: committed });
    assert_eq!(pay(2940, "2026-05-10"), Err(before));
    assert!(pay(2940, "2026-05-12").is_ok(), "before the letter arrived");
    for nothing in [0, -1] {
        assert_eq!(pay(nothing, "2026-05-12").unwrap_err().field, "amount");
    }
}

#[test]
fn the_end_of_the_calendar() {
    let price = priced(&violation("157-8", "2026-05-11T12:00")).unwrap();
    let dates = VerbaleDates {
        committed: date("2026-05-11"),
        notified: date("9999-12-30"),
    };
    let refused = Schedule::of_verbale(
        &price,
        &dates,
        Cents::ZERO,
        &MunicipalitySettings::default(),
    );
    let too_large = FieldError::new("date", Reason::TooLarge);
    assert_eq!(refused, Err(ScheduleError::Input(too_large)));
}
