//! One example of each form.

use insta::assert_json_snapshot;
use serde_json::to_value;
use targa_domain::case::{Authority, Case, Event, State};
use targa_domain::instalments::{Plan, Refusal};
use targa_domain::notification::{Addressee, Notification, Timeliness};
use targa_domain::payment::{Outcome, Payment, Standing};
use targa_domain::points::{Occasion, balance};
use targa_domain::schedule::{PreavvisoDates, VerbaleDates};
use targa_domain::{
    Cents, Date, FieldError, HypothesisId, MunicipalitySettings, Parking, Price, Reason, Rule,
    Schedule, Speed, Tariff, VehicleKind, Violation, WindowKind, price,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn violation() -> Violation {
    let id = HypothesisId::parse("142-8").unwrap();
    Violation {
        vehicle: VehicleKind::Motorcycle,
        novice: true,
        speed: Some(Speed {
            measured: 66,
            limit: 50,
        }),
        points_before: Some(19),
        ..Violation::new(id, "2026-01-05T23:10".parse().unwrap())
    }
}

fn priced() -> Price {
    let settings = MunicipalitySettings::default();
    price(Tariff::embedded().unwrap(), &violation(), &settings).unwrap()
}

#[test]
fn violations() {
    assert_json_snapshot!(violation());
    let parking = [
        Parking::Disc {
            limit: 60,
            overstay: 130,
        },
        Parking::Paid {
            paid: 60,
            overstay: 40,
            fee: Cents::new(200),
        },
    ];
    assert_json_snapshot!(parking);
}

#[test]
fn prices() {
    assert_json_snapshot!(priced());
}

#[test]
fn lines() {
    let settings = MunicipalitySettings::default();
    let dates = VerbaleDates {
        committed: date("2026-01-05"),
        notified: date("2026-01-10"),
    };
    let line = Schedule::of_verbale(&priced(), &dates, Cents::new(1500), &settings).unwrap();
    assert_json_snapshot!(line);
    let dates = PreavvisoDates {
        committed: date("2026-01-05"),
        issued: date("2026-01-05"),
        received: None,
    };
    let line = Schedule::of_preavviso(&priced(), &dates, &settings).unwrap();
    assert_json_snapshot!(line);
}

#[test]
fn settings() {
    assert_json_snapshot!(MunicipalitySettings::default());
}

#[test]
fn field_errors() {
    let day = date("2021-01-01");
    let rule = Rule::TwoWheels;
    let errors: Vec<FieldError> = [
        Reason::Missing,
        Reason::Empty,
        Reason::TooLong { max: 16 },
        Reason::TooShort { min: 11 },
        Reason::InvalidCharacter,
        Reason::InvalidFormat,
        Reason::InvalidCheckDigit,
        Reason::InvalidDate,
        Reason::Negative,
        Reason::TooLarge,
        Reason::OutOfRange { min: 1, max: 30 },
        Reason::BeforeFirstTariff { first: day },
        Reason::AfterLastTariff { last: day },
        Reason::NotYetInForce { since: day },
        Reason::UnknownHypothesis,
        Reason::Before { date: day },
        Reason::After { date: day },
        Reason::Mismatch,
        Reason::NotSettled { rule },
        Reason::Excluded { rule },
    ]
    .into_iter()
    .map(|reason| FieldError::new("field", reason))
    .collect();
    for error in &errors {
        let text = serde_json::to_string(error).unwrap();
        assert_eq!(serde_json::from_str::<FieldError>(&text).unwrap(), *error);
    }
    assert_json_snapshot!(errors);
}

#[test]
fn payments() {
    let window = WindowKind::Discounted;
    let refund = Cents::new(100);
    let day = date("2026-01-15");
    assert_json_snapshot!(
        [
            to_value(Payment {
                amount: Cents::new(13_610),
                credited: day,
                electronic: true,
            }),
            to_value(Standing::Open {
                on_account: Cents::ZERO,
            }),
            to_value(Standing::UnderAppeal),
            to_value(Outcome::Exact { window }),
            to_value(Outcome::LateWithinBankDays {
                window,
                deadline: day,
            }),
            to_value(Outcome::Excess { window, refund }),
            to_value(Outcome::Short {
                missing: Cents::new(450),
                until: Some(day),
                then: Some(Cents::new(5640)),
            }),
            to_value(Outcome::Double { refund }),
            to_value(Outcome::Barred {
                rule: Rule::AppealBarsPayment,
            }),
            to_value(Outcome::Expired { last: day }),
        ]
        .map(Result::unwrap)
    );
}

#[test]
fn notifications() {
    let on = date("2026-03-02");
    let accessed = None;
    assert_json_snapshot!([
        Notification::ContestedAtOnce { on },
        Notification::Hand { delivered: on },
        Notification::Pec { delivered: on },
        Notification::Post { delivered: on },
        Notification::PostNotCollected {
            cad_sent: on,
            collected: Some(on),
        },
        Notification::SendDigital {
            delivered: on,
            accessed,
        },
        Notification::SendDigitalUnreachable {
            deposited: on,
            accessed,
        },
        Notification::SendPaper {
            received: on,
            accessed,
        },
        Notification::SendPaperNotCollected {
            deposited: on,
            accessed,
        },
    ]);
}

#[test]
fn cases() {
    let on = date("2026-03-02");
    let states = [
        State::Preavviso { issued: on },
        State::Verbale { drawn_up: on },
        State::Contested { on },
        State::Notified {
            notification: Notification::Pec { delivered: on },
            perfected: on,
            timeliness: Timeliness::Late { last: on },
        },
        State::Paid { on },
        State::UnderAppeal {
            authority: Authority::GiudiceDiPace,
            day_zero: on,
            filed: on,
        },
        State::UnderPlan {
            day_zero: on,
            granted: on,
        },
        State::Overdue { since: on },
        State::Coercive { since: on },
        State::Annulled { on },
        State::Prescribed { on },
    ];
    assert_json_snapshot!(states.map(|state| Case {
        committed: on,
        last_act: on,
        state,
    }));
    assert_json_snapshot!([
        Event::VerbaleDrawnUp { on },
        Event::Notified {
            addressee: Addressee::JointlyLiable,
            dispatched: on,
            notification: Notification::Hand { delivered: on },
        },
        Event::Paid { on },
        Event::AppealFiled {
            authority: Authority::Prefetto,
            on,
        },
        Event::AppealUpheld { on },
        Event::AppealRejected { on },
        Event::PlanGranted { asked: on, on },
        Event::PlanCompleted { on },
        Event::PlanLapsed { on },
        Event::TermExpired { on },
        Event::SentToCollection { on },
        Event::Annulled { on },
        Event::Prescribed { on },
    ]);
}

#[test]
fn plans_and_points() {
    let settings = MunicipalitySettings::default();
    let plan = Plan::new(Cents::new(25_000), 2, date("2026-05-11"), &settings).unwrap();
    assert_json_snapshot!(plan.unwrap());
    let limit = Cents::new(1_372_689);
    assert_json_snapshot!([
        Refusal::SumTooSmall,
        Refusal::IncomeTooHigh { limit },
        Refusal::Number { greatest: 12 },
        Refusal::InstalmentTooSmall { smallest: limit },
    ]);
    let occasion = Occasion {
        on: date("2026-01-05"),
        points: 6,
        suspension_provided: false,
    };
    let account = balance(date("2025-01-01"), &[occasion], date("2026-05-11")).unwrap();
    assert_json_snapshot!(account);
}
