//! A verbale that came notified, as the office brings it.

use targa_contract::api::{Fine, FineState, QuoteRequest, QuoteStart};
use targa_domain::{Cents, HypothesisId, Violation};
use targa_server::App;
use targa_server::store::{Issued, NewFine};

use super::fine_id;

/// What it is paid with.
pub(crate) const NOTIFIED_NOTICE: &str = "302900000000000175";

/// Mario's car without insurance: 866.00 and 15.00 of expenses, notified that day; 621.20 in the five days after.
pub(crate) async fn notified_verbale(app: &App, number: u16, plate: &str, on: &str) {
    let hypothesis = HypothesisId::parse("193-2").unwrap();
    let violation = Violation::new(hypothesis, "2026-10-05T09:40:00".parse().unwrap());
    let expenses = Cents::new(1500);
    let start = QuoteStart::Notified {
        on: on.parse().unwrap(),
    };
    let quoted = QuoteRequest {
        violation,
        start,
        expenses,
    }
    .answer(app.tariff, &app.municipality.settings)
    .unwrap();
    let mut notice = NOTIFIED_NOTICE.to_owned();
    if number > 1 {
        let base = 9_000_000_001_000 + u64::from(number);
        let emitted = targa_pagopa::NoticeNumber::emit(app.notices.segregation, base);
        notice = emitted.unwrap().to_string();
    }
    let fine = Fine {
        id: fine_id(number).parse().unwrap(),
        plate: plate.parse().unwrap(),
        place: "corso dei Platani 11".to_owned(),
        violation,
        state: FineState::Notified,
        reference: format!("V/2026/{:06}", 4000 + number),
        notice_number: notice.parse().unwrap(),
        creditor: app.municipality.fiscal_code,
        points: quoted.price.points.to,
        schedule: Box::new(quoted.schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    };
    let new = NewFine {
        fine: &fine,
        issued: None,
    };
    let issued = app.store.issue(new, app.clock.now()).await.unwrap();
    assert_eq!(issued, Issued::New);
    app.positions_due.notify_one();
}
