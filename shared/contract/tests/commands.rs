//! The lists of commands, and how one is called.

#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use serde_json::{Value, json};
use targa_contract::api::{QuoteRequest, QuoteResponse};
use targa_contract::commands::*;
use targa_contract::{Problem, ProblemCode};

/// Answers what needs no data, refuses the rest.
struct Answers;

impl Kiosk for Answers {
    async fn desk(&self, _: KioskDesk) -> Result<KioskDeskView, Problem> {
        Ok(KioskDeskView {
            municipality: Some("Comune di Pontechiaro".to_owned()),
            connection: Connection::Online,
        })
    }

    async fn look_up(&self, request: LookUp) -> Result<LookUpView, Problem> {
        Err(Problem::invalid("plate", request.plate))
    }

    async fn end_session(&self, _: EndSession) -> Result<Done, Problem> {
        Ok(Done {})
    }

    async fn quote(&self, _: QuoteRequest) -> Result<QuoteResponse, Problem> {
        Err(ProblemCode::Internal.into())
    }
}

/// These futures never wait, so one poll is enough and no run time is needed.
fn call(request: Value) -> Result<Value, Problem> {
    let envelope: Envelope = serde_json::from_value(request).unwrap();
    let mut future = pin!(Answers.dispatch(envelope));
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(answer) => answer,
        Poll::Pending => unreachable!("the answers above never wait"),
    }
}

#[test]
fn a_command_without_fields_may_leave_them_out() {
    let desk = call(json!({"command": "kiosk-desk"})).unwrap();
    insta::assert_json_snapshot!(desk, @r#"
    {
      "connection": {
        "state": "online"
      },
      "municipality": "Comune di Pontechiaro"
    }
    "#);
}

#[test]
fn a_screen_s_envelope_reaches_its_method() {
    let envelope = Envelope::of(&LookUp {
        number: "302032002700000251".to_owned(),
        plate: "AB123CD".to_owned(),
    })
    .unwrap();
    assert_eq!(
        format!("{envelope:?}"),
        r#"Envelope { command: "look-up", .. }"#
    );
    let problem = call(serde_json::to_value(envelope).unwrap()).unwrap_err();
    assert_eq!(problem.params["reason"], "AB123CD");
}

#[test]
fn another_audience_s_command_is_unknown() {
    let problem = call(json!({"command": "issue-preavviso", "args": {}})).unwrap_err();
    assert_eq!(problem, Problem::invalid("command", "unknown"));
}

#[test]
fn wrong_fields_are_refused_without_quoting_them() {
    let problem = call(json!({"command": "look-up", "args": {"plate": 7}})).unwrap_err();
    assert_eq!(problem, Problem::new(ProblemCode::MalformedBody));
}

#[test]
fn the_lists() {
    insta::assert_json_snapshot!(json!({
        "citizen": CITIZEN_COMMANDS,
        "kiosk": KIOSK_COMMANDS,
        "officer": OFFICER_COMMANDS,
    }), @r#"
    {
      "citizen": [
        "session",
        "sign-in",
        "cancel-sign-in",
        "sign-out",
        "refresh",
        "sync-progress",
        "stop-sync",
        "list-fines",
        "waiting",
        "household",
        "add-vehicle",
        "remove-vehicle",
        "contacts",
        "keep-contacts",
        "send-code",
        "verify-address",
        "points",
        "look-up",
        "read-code",
        "browse-fines",
        "open-fine",
        "story",
        "legal-facts",
        "keep-legal-fact",
        "pay-fines",
        "open-image",
        "export-calendar",
        "export-data",
        "quote",
        "keep-paper",
        "open-collection",
        "instalments",
        "draft-instalments",
        "ask-instalments",
        "withdraw-instalments",
        "answer-offer",
        "open-due",
        "open-letter",
        "keep-letter",
        "attach-file",
        "detach-file",
        "send-letter",
        "list-letters",
        "keep-attachment",
        "lock-state",
        "set-pin",
        "remove-pin",
        "unlock",
        "app-state"
      ],
      "kiosk": [
        "kiosk-desk",
        "look-up",
        "end-session",
        "quote"
      ],
      "officer": [
        "session",
        "sign-in",
        "cancel-sign-in",
        "sign-out",
        "officer-desk",
        "search-tariff",
        "price-preavviso",
        "issue-preavviso",
        "open-preavviso",
        "correct-preavviso",
        "resend-preavviso",
        "withdraw-preavviso",
        "keep-draft",
        "discard-draft",
        "attach-image",
        "detach-image",
        "lock-state",
        "set-pin",
        "remove-pin",
        "unlock",
        "app-state"
      ]
    }
    "#);
}

#[test]
fn a_paper_is_asked_for_by_its_fine_and_kind() {
    let ask = |paper| KeepPaper {
        id: "01964b7e-5f00-7000-8000-000000000001".parse().unwrap(),
        paper,
    };
    let kept = FileKept {
        folder: "Scaricati".to_owned(),
        name: "Avviso 302032002700000251.pdf".to_owned(),
        shown: true,
    };
    insta::assert_json_snapshot!(json!([ask(Paper::Notice), ask(Paper::Receipt), kept]), @r#"
    [
      {
        "id": "01964b7e-5f00-7000-8000-000000000001",
        "paper": "notice"
      },
      {
        "id": "01964b7e-5f00-7000-8000-000000000001",
        "paper": "receipt"
      },
      {
        "folder": "Scaricati",
        "name": "Avviso 302032002700000251.pdf",
        "shown": true
      }
    ]
    "#);
}
