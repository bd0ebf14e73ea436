//! docs/law.md, worked example "Appeals and states".

use targa_domain::appeals::{
    driver_data, giudice_di_pace, prefetto, prefetto_loss, prescribed_from,
};
use targa_domain::case::{Authority, Case, Event, State, StepError};
use targa_domain::liability::{Facts, Liable, liable};
use targa_domain::notification::{Addressee, Notification, NotifyBy, Timeliness};
use targa_domain::{Calendar, Date, MunicipalitySettings, Rule};

use super::{date, euro};

#[test]
fn terms() {
    let calendar = Calendar::default();
    let notified = date("2026-05-18");
    assert_eq!(
        prefetto(notified, calendar).unwrap().last,
        date("2026-07-17")
    );
    assert_eq!(
        giudice_di_pace(notified, calendar).unwrap().last,
        date("2026-06-17")
    );
    assert_eq!(
        driver_data(notified, calendar).unwrap().last,
        date("2026-07-17")
    );
    let (sum, term) = prefetto_loss(euro("173"), notified, calendar).unwrap();
    assert_eq!((sum, term.last), (euro("346"), date("2026-06-17")));
    assert_eq!(
        prescribed_from(date("2026-05-18")).unwrap(),
        date("2031-05-19")
    );
}

fn walk(case: Case, events: &[Event]) -> Result<Case, StepError> {
    let settings = MunicipalitySettings::default();
    events
        .iter()
        .try_fold(case, |case, event| case.after(event, &settings))
}

fn notified() -> Case {
    let case = Case::of_preavviso(date("2026-03-01"), date("2026-03-01")).unwrap();
    let notification = Notification::Pec {
        delivered: date("2026-04-10"),
    };
    let events = [
        Event::VerbaleDrawnUp {
            on: date("2026-04-01"),
        },
        Event::Notified {
            addressee: Addressee::Resident,
            dispatched: date("2026-04-10"),
            notification,
        },
    ];
    walk(case, &events).unwrap()
}

#[test]
fn from_the_leaflet_to_collection() {
    let case = notified();
    assert_eq!(case.state.day_zero(), Some(date("2026-04-10")));
    let last = date("2026-06-09");
    let early = Event::TermExpired { on: last };
    let first = date("2026-06-10");
    assert_eq!(walk(case, &[early]), Err(StepError::TooEarly { first }));
    let events = [
        Event::TermExpired {
            on: date("2026-07-01"),
        },
        Event::SentToCollection {
            on: date("2026-12-01"),
        },
        Event::Paid {
            on: date("2027-01-15"),
        },
    ];
    let overdue = walk(case, &events[..1]).unwrap();
    assert_eq!(overdue.state, State::Overdue { since: first });
    let paid = walk(case, &events).unwrap();
    assert!(paid.state.is_closed());
    let again = Event::Paid {
        on: date("2027-01-16"),
    };
    assert_eq!(walk(paid, &[again]), Err(StepError::NotFromHere));
}

#[test]
fn payment_bars_the_appeal_and_one_appeal_the_other() {
    let appeal = |authority, on: &str| Event::AppealFiled {
        authority,
        on: date(on),
    };
    let paid = Event::Paid {
        on: date("2026-04-12"),
    };
    let to_prefetto = appeal(Authority::Prefetto, "2026-04-20");
    let barred = |rule| Err(StepError::Barred { rule });
    assert_eq!(
        walk(notified(), &[paid, to_prefetto]),
        barred(Rule::PaymentBarsAppeal)
    );
    let to_judge = appeal(Authority::GiudiceDiPace, "2026-04-21");
    assert_eq!(
        walk(notified(), &[to_prefetto, to_judge]),
        barred(Rule::AppealsExclude)
    );
    let late = appeal(Authority::GiudiceDiPace, "2026-05-12");
    let last = date("2026-05-11");
    assert_eq!(walk(notified(), &[late]), Err(StepError::TooLate { last }));
}

#[test]
fn an_appeal_ends_one_way_or_the_other() {
    let filed = Event::AppealFiled {
        authority: Authority::Prefetto,
        on: date("2026-04-20"),
    };
    let on = date("2026-08-01");
    let won = walk(notified(), &[filed, Event::AppealUpheld { on }]).unwrap();
    assert_eq!(won.state, State::Annulled { on });
    let lost = walk(notified(), &[filed, Event::AppealRejected { on }]).unwrap();
    assert_eq!(lost.state, State::Overdue { since: on });
    assert_eq!(lost.last_act, on, "the five years start anew");
    let payment = Event::Paid { on };
    let rule = Rule::AppealBarsPayment;
    assert_eq!(
        walk(notified(), &[filed, payment]),
        Err(StepError::Barred { rule })
    );
}

#[test]
fn a_plan_must_be_asked_for_in_thirty_days() {
    let granted = |asked: &str| Event::PlanGranted {
        asked: date(asked),
        on: date("2026-06-01"),
    };
    let on = date("2026-09-01");
    let plan = walk(notified(), &[granted("2026-05-11")]).unwrap();
    assert_eq!(
        walk(plan, &[Event::PlanCompleted { on }]).unwrap().state,
        State::Paid { on }
    );
    let lapsed = walk(plan, &[Event::PlanLapsed { on }]).unwrap();
    assert_eq!(lapsed.state, State::Overdue { since: on });
    let last = date("2026-05-11");
    assert_eq!(
        walk(notified(), &[granted("2026-05-12")]),
        Err(StepError::TooLate { last })
    );
}

#[test]
fn a_late_notification_is_recorded_as_late() {
    let case = Case::of_verbale(date("2026-03-01"), date("2026-03-02")).unwrap();
    let sent = |day: Date| Event::Notified {
        addressee: Addressee::Resident,
        dispatched: day,
        notification: Notification::Hand { delivered: day },
    };
    let in_time = walk(case, &[sent(date("2026-05-30"))]).unwrap();
    assert!(matches!(
        in_time.state,
        State::Notified {
            timeliness: Timeliness::InTime,
            ..
        }
    ));
    let late = walk(case, &[sent(date("2026-05-31"))]).unwrap();
    let last = date("2026-05-30");
    let State::Notified { timeliness, .. } = late.state else {
        panic!("notified");
    };
    assert_eq!(timeliness, Timeliness::Late { last });
}

#[test]
fn five_years_prescribe_and_the_office_may_annul() {
    let overdue = Event::TermExpired {
        on: date("2026-07-01"),
    };
    let prescribed = |on: &str| Event::Prescribed { on: date(on) };
    let first = date("2031-04-11");
    let early = walk(notified(), &[overdue, prescribed("2031-04-10")]);
    assert_eq!(early, Err(StepError::TooEarly { first }));
    let case = walk(notified(), &[overdue, prescribed("2031-04-11")]).unwrap();
    assert_eq!(case.state, State::Prescribed { on: first });
    let on = date("2026-05-01");
    let annulled = walk(notified(), &[Event::Annulled { on }]).unwrap();
    assert_eq!(annulled.state, State::Annulled { on });
}

#[test]
fn who_answers() {
    let committed = date("2026-03-01");
    let answer = |facts: Facts| liable(committed, &facts).unwrap().0;
    assert_eq!(answer(Facts::default()), Liable::Owner);
    let sold = |day: &str| Facts {
        sold: Some(date(day)),
        ..Facts::default()
    };
    assert_eq!(answer(sold("2026-03-02")), Liable::Owner);
    assert_eq!(answer(sold("2026-02-28")), Liable::Buyer);
    let leased = Some((date("2026-02-28"), date("2026-03-01")));
    let hired = Facts {
        leased,
        ..Facts::default()
    };
    assert_eq!(answer(hired), Liable::Lessee);
    let minor = Facts {
        minor: true,
        ..hired
    };
    assert_eq!(answer(minor), Liable::Guardian);
    let new_term = NotifyBy::of(Addressee::Lessee, date("2026-06-01")).unwrap();
    assert_eq!(new_term.last, date("2026-08-30"));
}
