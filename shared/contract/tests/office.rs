//! What a citizen asks of the office, and what the office does, on the wire.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use targa_contract::ProblemCode;
use targa_contract::api::{
    Annulment, AnswerRequest, Attachment, Delegation, DelegationRequest, Delegations, Due,
    FinePlan, FineState, InstalmentsAsked, InstalmentsDecision, InstalmentsRequest,
    InstalmentsState, Matter, Message, MessageRequest, MessageState, OfferAnswer, OfficeJob,
    QueueItem, QuoteRequest, QuoteStart, Renotification, planned,
};
use targa_domain::{Cents, Date, HypothesisId, MunicipalitySettings, Schedule, Tariff, Violation};

/// Reads it, writes it, and finds what was read.
fn there_and_back<T: Serialize + DeserializeOwned>(value: &serde_json::Value) {
    let read: T = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(&serde_json::to_value(read).unwrap(), value);
}

const ID: &str = "01990000-0000-7000-8000-000000000001";

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Notified on 10 November with 15.00 of expenses: 866.00 is the least.
fn line(hypothesis: &str) -> Schedule {
    let hypothesis = HypothesisId::parse(hypothesis).unwrap();
    let violation = Violation::new(hypothesis, "2026-10-05T09:40:00".parse().unwrap());
    let start = QuoteStart::Notified {
        on: day("2026-11-10"),
    };
    let request = QuoteRequest {
        violation,
        start,
        expenses: Cents::new(1500),
    };
    let settings = MunicipalitySettings::default();
    let quoted = request.answer(Tariff::embedded().unwrap(), &settings);
    quoted.unwrap().schedule
}

fn asked(number: u16, income: i64) -> InstalmentsAsked {
    InstalmentsAsked {
        fine: ID.parse().unwrap(),
        number,
        income: Cents::new(income),
        relatives: 1,
    }
}

#[test]
fn a_request_in_its_forms() {
    let plan = planned(
        (FineState::Notified, &line("193-2")),
        2,
        day("2026-11-20"),
        &MunicipalitySettings::default(),
    );
    let request = InstalmentsRequest {
        id: ID.parse().unwrap(),
        asked: asked(2, 900_000),
        state: InstalmentsState::Submitted,
        plan: plan.unwrap(),
        asked_on: day("2026-11-20"),
        answer_by: day("2027-02-18"),
        reason: None,
        protocol: Some("2026/0000001".to_owned()),
    };
    let plan = FinePlan {
        granted_on: day("2026-11-20"),
        dues: vec![Due {
            number: 1,
            due: day("2026-12-20"),
            amount: Cents::new(44_298),
            on_account: None,
            notice_number: "302032002700000251".parse().unwrap(),
            payable: true,
            receipt: None,
        }],
    };
    assert_eq!(plan.next(), plan.dues.first());
    insta::assert_json_snapshot!((request, plan));
    there_and_back::<InstalmentsDecision>(&json!({ "decision": "accept" }));
    there_and_back::<InstalmentsDecision>(&json!({ "decision": "refuse", "reason": "No" }));
    let offer = json!({ "decision": "counter-propose", "number": 2, "reason": "Bastano due" });
    there_and_back::<InstalmentsDecision>(&offer);
    there_and_back::<OfferAnswer>(&json!({ "accept": true }));
    for state in InstalmentsState::ALL {
        assert_eq!(json!(state), state.as_str());
    }
}

/// The plan is the domain's; a refusal names the field in the words of the request.
#[test]
fn what_may_be_asked() {
    let settings = MunicipalitySettings::default();
    let today = day("2026-11-20");
    let line_of = line("193-2");
    let standing = (FineState::Notified, &line_of);
    let plan = asked(8, 0).plan(standing, today, &settings).unwrap();
    assert_eq!(
        (plan.capital, plan.instalments.len()),
        (Cents::new(88_100), 8)
    );
    for (number, income, field) in [(1, 0, "number"), (9, 0, "number"), (8, 1_166_108, "income")] {
        let refused = asked(number, income).plan(standing, today, &settings);
        assert_eq!(refused.unwrap_err().field.as_deref(), Some(field));
    }
    let late = asked(8, 0).plan(standing, day("2026-12-11"), &settings);
    assert_eq!(late.unwrap_err().field.as_deref(), Some("fine"));
    let small = line("7-14");
    let small = asked(2, 0).plan((FineState::Notified, &small), today, &settings);
    let small = small.unwrap_err();
    assert_eq!(small.params["reason"], "excluded");
    for (state, code) in [
        (FineState::Preavviso, ProblemCode::NotPayable),
        (FineState::PaidShort, ProblemCode::NotPayable),
        (FineState::Annulled, ProblemCode::NotPayable),
        (FineState::Paid, ProblemCode::AlreadyPaid),
    ] {
        let refused = asked(8, 0).plan((state, &line_of), today, &settings);
        assert_eq!(refused.unwrap_err().code, code);
    }
}

/// Marked content in everything that speaks of a person: printing it for a log shows none of it.
#[test]
fn what_is_personal_does_not_print() {
    const MARK: &str = "Parole su Mario";
    let read = |value| serde_json::from_value::<Message>(value).unwrap();
    let answer = json!({ "text": MARK, "at": "2026-11-21T10:00:00Z" });
    let message = json!({ "id": ID, "fine": ID, "about": { "kind": "message" }, "text": MARK, "attachments": [],
        "at": "2026-11-20T10:00:00Z", "state": "answered", "answer": answer });
    let asked = asked(2, 987_654);
    let plan = planned(
        (FineState::Notified, &line("193-2")),
        2,
        day("2026-11-20"),
        &MunicipalitySettings::default(),
    );
    let request = InstalmentsRequest {
        id: ID.parse().unwrap(),
        asked,
        state: InstalmentsState::Refused,
        plan: plan.unwrap(),
        asked_on: day("2026-11-20"),
        answer_by: day("2027-02-18"),
        reason: Some(MARK.to_owned()),
        protocol: None,
    };
    let reason = || MARK.to_owned();
    let printed = [
        format!("{:?}", read(message)),
        format!("{asked:?}"),
        format!("{request:?}"),
        format!("{:?}", InstalmentsDecision::Refuse { reason: reason() }),
        format!(
            "{:?}",
            InstalmentsDecision::CounterPropose {
                number: 4,
                reason: reason()
            }
        ),
        format!(
            "{:?}",
            from::<AnswerRequest>(json!({ "state": "accepted", "text": MARK }))
        ),
        format!("{:?}", from::<Annulment>(json!({ "reason": MARK }))),
        format!(
            "{:?}",
            from::<MessageRequest>(json!({ "about": { "kind": "message" }, "text": MARK }))
        ),
        format!(
            "{:?}",
            from::<DelegationRequest>(
                json!({ "delegate": "RSSMRA85T10A562S", "until": "2026-12-31" })
            )
        ),
    ];
    for text in printed {
        for mark in [MARK, "987654", "RSSMRA85T10A562S"] {
            assert!(!text.contains(mark), "{mark} in {text}");
        }
    }
}

fn from<T: DeserializeOwned>(value: serde_json::Value) -> T {
    serde_json::from_value(value).unwrap()
}

#[test]
fn messages_in_their_forms() {
    let message = |about: serde_json::Value| json!({ "about": about, "text": "Buongiorno" });
    there_and_back::<MessageRequest>(&message(json!({ "kind": "message" })));
    there_and_back::<MessageRequest>(&message(json!({ "kind": "driver-data" })));
    for ground in ["sold-vehicle", "wrong-plate", "wrong-amount", "other"] {
        there_and_back::<MessageRequest>(&message(json!({ "kind": "contest", "ground": ground })));
    }
    let driver = json!({ "name": "Paolo Gallo", "fiscal_code": "GLLPLA90E05L219A", "born_on": "1990-05-05",
        "born_at": "Torino", "address": "via dei Platani 3", "licence": { "number": "U1234567X", "category": "B",
        "issued_by": "MIT-UCO", "issued_on": "2012-06-01" } });
    let named = message(json!({ "kind": "driver-data", "driver": driver }));
    there_and_back::<MessageRequest>(&named);
    // Whatever is personal is not printed.
    let named: MessageRequest = serde_json::from_value(named).unwrap();
    assert_eq!(format!("{named:?}"), "MessageRequest(driver-data)");
    let Matter::DriverData { driver } = named.about else {
        panic!("not a driver's data");
    };
    assert_eq!(format!("{driver:?}"), "Some(Driver(hidden))");
    let answer =
        json!({ "text": "Grazie", "at": "2026-11-21T10:00:00Z", "protocol": "2026/0000002" });
    let attachment = json!({ "id": ID, "kind": "application/pdf", "bytes": 1200 });
    there_and_back::<Attachment>(&attachment);
    there_and_back::<Message>(
        &json!({ "id": ID, "fine": ID, "about": { "kind": "message" }, "text": "Buongiorno",
        "attachments": [attachment], "at": "2026-11-20T10:00:00Z", "protocol": "2026/0000001", "state": "answered",
        "answer": answer }),
    );
    there_and_back::<AnswerRequest>(&json!({ "state": "accepted", "text": "Sì" }));
    for state in MessageState::ALL {
        assert_eq!(json!(state), state.as_str());
    }
}

#[test]
fn delegations_in_their_forms() {
    let request =
        json!({ "delegate": "GLLPLA90E05L219A", "plate": "AB123CD", "until": "2026-12-31" });
    there_and_back::<DelegationRequest>(&request);
    there_and_back::<DelegationRequest>(
        &json!({ "delegate": "GLLPLA90E05L219A", "until": "2026-12-31" }),
    );
    let one = json!({ "id": ID, "owner": "RSSMRA85T10A562S", "delegate": "GLLPLA90E05L219A", "until": "2026-12-31" });
    there_and_back::<Delegation>(&one);
    there_and_back::<Delegations>(&json!({ "given": [one], "held": [] }));
}

#[test]
fn the_office_in_its_forms() {
    there_and_back::<Annulment>(&json!({ "reason": "Targa letta male" }));
    there_and_back::<Renotification>(&json!({ "ask_registry": true }));
    assert_eq!(
        serde_json::from_str::<Renotification>("{}").unwrap(),
        Renotification::default()
    );
    there_and_back::<QueueItem>(
        &json!({ "kind": "undelivered", "id": ID, "fine": ID, "reference": "V/2026/000001",
        "since": "2026-11-20T10:00:00Z", "answer_by": "2027-02-18" }),
    );
    there_and_back::<OfficeJob>(
        &json!({ "name": "receipts", "started_at": "2026-11-20T10:00:00Z", "runs": 7,
        "failures": 1, "failure": "no answer" }),
    );
}
