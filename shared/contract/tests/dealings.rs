//! What a citizen's screens ask of the office and are told, between screen and shell.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use targa_contract::api::{Ground, InstalmentsState, MessageRequest, MessageState};
use targa_contract::commands::*;
use targa_contract::{FineId, MessageId, Problem};
use targa_domain::Cents;

const FINE: &str = "01964b7e-5f00-7000-8000-000000000001";

fn fine() -> FineId {
    FINE.parse().unwrap()
}

/// Written as that, and read back as what it was.
fn is<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T, wire: &Value) {
    assert_eq!(&serde_json::to_value(value).unwrap(), wire);
    assert_eq!(&serde_json::from_value::<T>(wire.clone()).unwrap(), value);
}

fn plan() -> PlanView {
    PlanView {
        interest: Cents::new(313),
        instalments: vec![InstalmentRow {
            number: 1,
            due: "2026-06-04".parse().unwrap(),
            amount: Cents::new(28_000),
        }],
    }
}

fn plan_wire() -> Value {
    json!({"interest": 313, "instalments": [{"number": 1, "due": "2026-06-04", "amount": 28_000}]})
}

fn typed() -> InstalmentsTyped {
    InstalmentsTyped {
        number: 2,
        income: "9.000".to_owned(),
        relatives: 1,
    }
}

#[test]
fn what_can_be_asked_for() {
    let typed_wire = json!({"number": 2, "income": "9.000", "relatives": 1});
    let view = InstalmentsView {
        today: "2026-05-04".parse().unwrap(),
        asking: Some(AskingView {
            until: "2026-06-01".parse().unwrap(),
            sum: Cents::new(55_688),
            least: 2,
            most: 5,
            income_limit: Cents::new(1_166_107),
            typed: typed(),
            plan: plan(),
            wrong: Some(Problem::invalid("income", "income-too-high")),
            gives_up: GivenUp {
                discounted: Some(Cents::new(39_398)),
                discounted_until: Some("2026-05-06".parse().unwrap()),
                prefetto_until: "2026-06-30".parse().unwrap(),
                giudice_until: "2026-06-01".parse().unwrap(),
            },
            under_way: false,
        }),
        barred: None,
        request: None,
        running: None,
        connection: Connection::Online,
    };
    is(
        &view,
        &json!({
            "today": "2026-05-04",
            "asking": {
                "until": "2026-06-01", "sum": 55_688, "least": 2, "most": 5,
                "income_limit": 1_166_107,
                "typed": typed_wire,
                "plan": plan_wire(),
                "wrong": {
                    "code": "invalid-field", "field": "income", "title": "invalid field",
                    "params": {"reason": "income-too-high"},
                },
                "gives_up": {
                    "discounted": 39_398, "discounted_until": "2026-05-06",
                    "prefetto_until": "2026-06-30", "giudice_until": "2026-06-01",
                },
                "under_way": false,
            },
            "barred": null, "request": null, "running": null,
            "connection": {"state": "online"},
        }),
    );
    // An income does not print.
    let draft = DraftInstalments {
        fine: fine(),
        typed: typed(),
    };
    assert!(!format!("{draft:?}").contains("9.000"));
}

#[test]
fn a_request_and_a_plan_that_runs() {
    let view = InstalmentsView {
        today: "2026-05-04".parse().unwrap(),
        asking: None,
        barred: Some(InstalmentsBarred::Asked),
        request: Some(RequestView {
            state: InstalmentsState::CounterProposed,
            plan: plan(),
            asked_for: 5,
            asked_on: "2026-05-04".parse().unwrap(),
            answer_by: "2026-05-18".parse().unwrap(),
            reason: Some("Bastano due rate.".to_owned()),
            protocol: Some("2026/0000017".to_owned()),
        }),
        running: Some(RunningView {
            dues: vec![DueView {
                number: 1,
                due: "2026-06-04".parse().unwrap(),
                amount: Cents::new(18_000),
                on_account: Some(Cents::new(10_000)),
                standing: DueStanding::Overdue,
            }],
            lapses_after: Some("2026-06-04".parse().unwrap()),
            warn: true,
        }),
        connection: Connection::Unknown,
    };
    is(
        &view,
        &json!({
            "today": "2026-05-04", "asking": null, "barred": "asked",
            "request": {
                "state": "counter-proposed", "plan": plan_wire(), "asked_for": 5,
                "asked_on": "2026-05-04", "answer_by": "2026-05-18",
                "reason": "Bastano due rate.", "protocol": "2026/0000017",
            },
            "running": {
                "dues": [{"number": 1, "due": "2026-06-04", "amount": 18_000, "on_account": 10_000, "standing": "overdue"}],
                "lapses_after": "2026-06-04", "warn": true,
            },
            "connection": {"state": "unknown"},
        }),
    );
}

#[test]
fn codes_are_written_as_they_are_said() {
    for code in InstalmentsBarred::ALL {
        is(code, &json!(code.as_str()));
    }
    for code in DueStanding::ALL {
        is(code, &json!(code.as_str()));
    }
    for code in LetterKind::ALL {
        is(code, &json!(code.as_str()));
    }
}

#[test]
fn a_letter_as_it_is_typed_and_as_it_was_sent() {
    let typed = LetterTyped {
        ground: Some(Ground::WrongPlate),
        text: "Non è la mia targa.".to_owned(),
        ..LetterTyped::default()
    };
    let sent = LetterSent {
        id: MessageId::new(fine().get()),
        kind: LetterKind::Contest,
        ground: Some(Ground::WrongPlate),
        driver: None,
        text: "Non è la mia targa.".to_owned(),
        attachments: Vec::new(),
        at: "2026-05-04T07:12:00Z".parse().unwrap(),
        protocol: Some("2026/0000018".to_owned()),
        state: MessageState::Open,
        answer: None,
    };
    let view = LetterView {
        today: "2026-05-04".parse().unwrap(),
        typed: typed.clone(),
        files: Vec::new(),
        under_way: true,
        sent: vec![sent],
        until: None,
        open: true,
        appeals: Some(AppealDays {
            prefetto_until: "2026-06-30".parse().unwrap(),
            giudice_until: "2026-06-01".parse().unwrap(),
        }),
        connection: Connection::Online,
    };
    is(
        &view,
        &json!({
            "today": "2026-05-04",
            "typed": {
                "ground": "wrong-plate", "text": "Non è la mia targa.", "unknown": false,
                "name": "", "fiscal_code": "", "born_on": "", "born_at": "", "address": "",
                "licence_number": "", "licence_category": "", "licence_issued_by": "",
                "licence_issued_on": "",
            },
            "files": [], "under_way": true,
            "sent": [{
                "id": FINE, "kind": "contest", "ground": "wrong-plate", "driver": null,
                "text": "Non è la mia targa.", "attachments": [], "at": "2026-05-04T07:12:00Z",
                "protocol": "2026/0000018", "state": "open", "answer": null,
            }],
            "until": null, "open": true,
            "appeals": {"prefetto_until": "2026-06-30", "giudice_until": "2026-06-01"},
            "connection": {"state": "online"},
        }),
    );
    // A letter written by an app that knew fewer fields is read; and none of it prints.
    let older: LetterTyped = serde_json::from_value(json!({"text": "ciao"})).unwrap();
    assert_eq!(older.text, "ciao");
    assert!(!format!("{typed:?} {view:?}").contains("targa"));
}

#[test]
fn words_are_trimmed_and_the_first_fault_is_named() {
    let read = |about: Value, text: &str| -> MessageRequest {
        serde_json::from_value(json!({"about": about, "text": text})).unwrap()
    };
    let mut plain = read(json!({"kind": "message"}), "  ciao\n");
    plain.tidy().unwrap();
    assert_eq!(plain.text, "ciao");
    let fault = |mut message: MessageRequest| message.tidy().unwrap_err().field;
    assert_eq!(fault(read(json!({"kind": "message"}), " ")), "text");
    let driver = |name: &str, number: &str| {
        let licence = json!({
            "number": number, "category": "B", "issued_by": "MIT-UCO", "issued_on": "2019-02-11",
        });
        let driver = json!({
            "name": name, "born_on": "1985-05-04", "born_at": "Pontechiaro",
            "address": "via del Forno 3", "licence": licence,
        });
        read(
            json!({"kind": "driver-data", "driver": driver}),
            "Guidava lei.",
        )
    };
    assert_eq!(fault(driver(" ", "U1X")), "name");
    assert_eq!(fault(driver("Lucia Bianchi", &"U".repeat(31))), "number");
    assert!(driver("Lucia Bianchi", "U1X").tidy().is_ok());
}
