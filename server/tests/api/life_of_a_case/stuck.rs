//! Cases that cannot move stand in nobody's way.

use targa_domain::HypothesisId;
use targa_pagopa::NoticeNumber;
use targa_server::store::{Issued, NewFine};

use super::path::{DRAWN_UP, ISSUED, by_hand, happened, issue};
use crate::stage::{Stage, fine_id, run_job};

/// More than any job looks at in one go.
const STUCK: u16 = 101;

/// Before the good case, by key: left by a tariff that nobody has any more, they cannot be priced as a verbale.
async fn stuck(stage: &Stage) {
    let app = stage.app();
    let known = app.store.fine(fine_id(1).parse().unwrap()).await.unwrap();
    let mut fine = Box::new(known.unwrap());
    fine.violation.hypothesis = HypothesisId::parse("999-9").unwrap();
    fine.options.clear();
    for number in 1..=STUCK {
        let id = format!("01980000-0000-7000-8000-00000000{number:04}");
        fine.id = id.parse().unwrap();
        fine.reference = format!("P/2020/{number}");
        let base = 9_000_000_002_000 + u64::from(number);
        fine.notice_number = NoticeNumber::emit(app.notices.segregation, base).unwrap();
        let new = NewFine {
            fine: &fine,
            issued: None,
        };
        let issued = app.store.issue(new, app.clock.now()).await.unwrap();
        assert_eq!(issued, Issued::New);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_a_page_of_cases_that_cannot_move_stop_nobody() {
    let stage = Stage::set_at(ISSUED, &by_hand()).await;
    issue(&stage).await;
    stuck(&stage).await;
    stage.go_to(DRAWN_UP).await;
    run_job(stage.app(), "verbali").await;
    happened(&stage, "verbale-drawn-up").await;
    let jobs = stage.app().store.job_reports().await.unwrap();
    let verbali = jobs.iter().find(|job| job.name == "verbali").unwrap();
    // Nobody hides that something could not be done.
    let error = verbali.failure.as_deref().unwrap();
    assert!(error.contains("priced"), "{error}");
}
