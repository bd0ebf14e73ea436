//! What the life of a case looks like on the wire.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use targa_contract::api::{
    CaseEvent, CaseFact, Collection, Ground, MessageState, NotifiedBy, PayableOption,
    PreavvisoRequest, PrintedWindow, Verbale,
};
use targa_contract::{Problem, ProblemCode};
use targa_domain::calendar::parse_date;
use targa_domain::{Cents, Date, FieldError, Reason, WindowKind};

fn day(text: &str) -> Date {
    parse_date("day", text).unwrap()
}

fn facts() -> Vec<CaseFact> {
    let notice = "302032002700000251".parse().unwrap();
    vec![
        CaseFact::Opened,
        CaseFact::Paid {
            amount: Cents::new(5810),
        },
        CaseFact::PaidOver {
            amount: Cents::new(6000),
        },
        CaseFact::PaidShort {
            amount: Cents::new(5000),
        },
        CaseFact::PaidInVain {
            amount: Cents::new(5810),
        },
        CaseFact::RestPayable {
            notice_number: notice,
            amount: Cents::new(810),
        },
        CaseFact::AmountChanged {
            amount: Cents::new(8300),
            until: Some(day("2027-01-19")),
        },
        CaseFact::VerbaleDrawnUp {
            number: "V/2026/000001".to_owned(),
            expenses: Cents::new(500),
            notify_by: day("2027-02-18"),
        },
        CaseFact::Registered {
            protocol: "2026/0001234".to_owned(),
            on: day("2026-12-12"),
        },
        CaseFact::Dispatched {
            iun: "ABCD-EFGH-IJKL-202612-M-1".to_owned(),
            on: day("2026-12-12"),
        },
        CaseFact::NotDelivered {
            codes: vec!["TAXID_NOT_VALID".to_owned()],
        },
        CaseFact::Notified {
            on: day("2026-12-20"),
            by: NotifiedBy::SendDigital,
            expenses: Cents::new(1500),
            amount: Cents::new(7310),
            until: Some(day("2026-12-28")),
        },
        CaseFact::NotifyTermMissed {
            last: day("2027-02-18"),
        },
        CaseFact::SentToCollection {
            number: "ING-1".to_owned(),
            owed: Cents::new(21_000),
        },
        CaseFact::CollectionClosed {
            collected: Cents::new(21_000),
        },
        CaseFact::Prescribed {
            on: day("2031-12-20"),
        },
    ]
}

/// What a citizen asks of the office, and what comes of it.
fn facts_of_the_office() -> Vec<CaseFact> {
    vec![
        CaseFact::InstalmentsAsked {
            number: 8,
            answer_by: day("2027-03-20"),
        },
        CaseFact::InstalmentsOffered {
            number: 4,
            answer_by: day("2027-01-19"),
        },
        CaseFact::InstalmentsGranted {
            number: 4,
            interest: Cents::new(827),
        },
        CaseFact::InstalmentsRefused { by_silence: true },
        CaseFact::InstalmentsDeclined { by_silence: false },
        CaseFact::InstalmentsWithdrawn,
        CaseFact::DueNear {
            number: 1,
            amount: Cents::new(22_232),
            due: day("2027-01-20"),
            last_chance: true,
        },
        CaseFact::DuePaid {
            number: 1,
            amount: Cents::new(22_232),
        },
        CaseFact::DuePaidShort {
            number: 2,
            amount: Cents::new(20_000),
            missing: Cents::new(2_232),
            until: day("2027-02-20"),
        },
        CaseFact::DueMissed { number: 2 },
        CaseFact::InstalmentsLapsed {
            paid: Cents::new(22_232),
        },
        CaseFact::InstalmentsPaidOff,
        CaseFact::MessageSent,
        CaseFact::DriverDataSent,
        CaseFact::Contested {
            ground: Ground::WrongPlate,
        },
        CaseFact::MessageAnswered {
            state: MessageState::Accepted,
        },
        CaseFact::CommunicationRegistered {
            incoming: true,
            protocol: "2026/0001235".to_owned(),
            on: day("2026-12-13"),
        },
        CaseFact::AnnulledByOffice,
        CaseFact::NotificationResumed,
    ]
}

#[test]
fn a_timeline_holds_what_a_citizen_needs() {
    let at = "2026-11-20T09:00:00Z".parse().unwrap();
    let events: Vec<_> = (1..)
        .zip(facts().into_iter().chain(facts_of_the_office()))
        .map(|(seq, fact)| CaseEvent { seq, at, fact })
        .collect();
    insta::assert_json_snapshot!(events);
    let text = serde_json::to_string(&events).unwrap();
    let back: Vec<CaseEvent> = serde_json::from_str(&text).unwrap();
    assert_eq!(back, events);
}

#[test]
fn the_parts_of_a_case_that_grew() {
    let option = PayableOption {
        notice_number: "302032002700000251".parse().unwrap(),
        window: WindowKind::PreavvisoDiscounted,
        amount: Cents::new(5810),
        until: Some(day("2026-11-25")),
    };
    let verbale = Verbale {
        number: "V/2026/000001".to_owned(),
        drawn_up_on: day("2026-12-11"),
        protocol: Some("2026/0001234".to_owned()),
        iun: Some("ABCD-EFGH-IJKL-202612-M-1".to_owned()),
        notified_on: Some(day("2026-12-20")),
        expenses: Cents::new(1500),
    };
    let collection = Collection {
        number: "ING-1".to_owned(),
        owed: Cents::new(21_000),
        page: Some("https://riscossione.example/ING-1".to_owned()),
    };
    insta::assert_json_snapshot!((option, verbale, collection));
}

#[test]
fn a_slip_may_bring_its_whole_line_and_an_older_handheld_does_not() {
    let text = r#"{"plate":"AB123CD","place":"via Roma","violation":{"hypothesis":"7-14",
        "committed_at":"2026-11-20T09:40:00"},"issued_on":"2026-11-20",
        "notice_number":"302032002700000251","printed_amount":5810}"#;
    let mut request: PreavvisoRequest = serde_json::from_str(text).unwrap();
    assert_eq!(request.printed_line, None);
    assert!(
        !serde_json::to_string(&request)
            .unwrap()
            .contains("printed_line")
    );
    request.printed_line = Some(vec![
        PrintedWindow {
            amount: Cents::new(5810),
            until: Some(day("2026-11-25")),
        },
        PrintedWindow {
            amount: Cents::new(8300),
            until: None,
        },
    ]);
    insta::assert_json_snapshot!(request.printed_line);
}

#[test]
fn only_what_the_server_will_catch_up_with_is_waited_for() {
    let text = r#"{"plate":"AB123CD","place":"via Roma","violation":{"hypothesis":"7-14",
        "committed_at":"2026-11-20T09:40:00"},"issued_on":"2026-11-20",
        "notice_number":"302032002700000251","printed_amount":5810}"#;
    let request: PreavvisoRequest = serde_json::from_str(text).unwrap();
    let mut later = request.clone();
    later.issued_on = day("2026-11-22");
    let after = |date| Reason::After { date: day(date) };
    for (what, request, reason, waits) in [
        (
            "an hour that comes twice",
            &request,
            after("2026-11-20"),
            true,
        ),
        ("a clock a day fast", &request, after("2026-11-19"), true),
        ("a clock days fast", &request, after("2026-11-18"), false),
        ("left days ahead", &later, after("2026-11-20"), false),
        (
            "an older tariff",
            &request,
            Reason::AfterLastTariff {
                last: day("2026-10-31"),
            },
            true,
        ),
        (
            "too early",
            &request,
            Reason::Before {
                date: day("2026-11-20"),
            },
            false,
        ),
    ] {
        let problem = Problem::from(FieldError::new("committed_at", reason));
        assert_eq!(request.lies_ahead(&problem), waits, "{what}");
    }
    let mut other = Problem::from(FieldError::new("committed_at", after("2026-11-20")));
    other.code = ProblemCode::PriceMismatch;
    assert!(!request.lies_ahead(&other));
}
