//! Preavvisi: issued once, never lost, sent until the office has them.

use std::sync::Arc;
use std::time::Duration;

use targa_contract::commands::{
    Connection, Delivery, IssuePreavviso, IssuedView, Officer, OfficerDesk, OfficerDeskView,
    OpenPreavviso, PricePreavviso, SearchTariff, Session, SignIn, SignOut,
};
use targa_contract::{FineId, Problem, ProblemCode};
use targa_domain::{FieldError, Reason, VehicleKind};
use targa_engine::OfficerEngine;

use crate::world::fines::{CREDITOR, PLACE, PLATE};
use crate::world::issuer::Flaw;
use crate::world::{World, code, until};

/// An officer on duty, numbers leased.
pub(crate) async fn on_duty(world: &World) -> Arc<OfficerEngine> {
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    let engine = world.officer().await;
    engine.sign_in(SignIn {}).await.unwrap();
    until("numbers", async || desk(&engine).await.numbers_left >= 20).await;
    engine
}

pub(crate) async fn desk(engine: &OfficerEngine) -> OfficerDeskView {
    engine.desk(OfficerDesk {}).await.unwrap()
}

pub(crate) fn slip(id: FineId) -> IssuePreavviso {
    IssuePreavviso {
        id,
        plate: "ab 123 cd".to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: "158-6".parse().unwrap(),
        place: format!("  {PLACE} "),
    }
}

pub(crate) async fn issue(engine: &OfficerEngine) -> Result<IssuedView, Problem> {
    engine.issue_preavviso(slip(desk(engine).await.draft)).await
}

pub(crate) async fn delivery(engine: &OfficerEngine, id: FineId) -> Delivery {
    engine
        .open_preavviso(OpenPreavviso { id })
        .await
        .unwrap()
        .row
        .delivery
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tap_is_a_slip_and_a_record_at_the_office() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let hits = engine
        .search_tariff(SearchTariff {
            words: "sosta".to_owned(),
        })
        .await
        .unwrap();
    assert!(
        hits.rows
            .iter()
            .any(|row| row.hypothesis.as_str() == "158-6")
    );
    let asked = PricePreavviso {
        hypothesis: "158-6".parse().unwrap(),
        vehicle: VehicleKind::Car,
    };
    let price = engine.price_preavviso(asked).await.unwrap();
    assert_eq!(price.schedule.windows[0].amount.get(), 2940);

    let issued = issue(&engine).await.unwrap();
    assert_eq!(
        (issued.row.plate.as_str(), issued.row.place.as_str()),
        (PLATE, PLACE)
    );
    assert_eq!(issued.schedule, price.schedule);
    let number = issued.notice_number.replace(' ', "");
    assert_eq!(
        issued.qr.text,
        format!("PAGOPA|002|{number}|{CREDITOR}|2940")
    );
    let id = issued.row.id;
    until("sent", async || {
        delivery(&engine, id).await == Delivery::Sent
    })
    .await;
    let record = world.server.office.records.lock().unwrap()[&id].clone();
    assert_eq!(record.printed_amount.get(), 2940);
    assert_eq!(record.notice_number.to_string(), number);
    let desk = desk(&engine).await;
    assert_eq!(
        (desk.last_place.as_deref(), desk.issued.len()),
        (Some(PLACE), 1)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubled_tap_issues_once() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let before = desk(&engine).await;
    let slips = (0..5).map(|_| engine.issue_preavviso(slip(before.draft)));
    let issued = futures_util::future::try_join_all(slips).await.unwrap();
    assert!(
        issued
            .iter()
            .all(|view| view.notice_number == issued[0].notice_number)
    );
    let after = desk(&engine).await;
    assert_eq!(
        (after.issued.len(), after.numbers_left),
        (1, before.numbers_left - 1)
    );

    let other = IssuePreavviso {
        plate: "EF456GH".to_owned(),
        ..slip(before.draft)
    };
    assert_eq!(code(engine.issue_preavviso(other).await), "conflict");
}

#[tokio::test(flavor = "multi_thread")]
async fn issued_without_a_network_and_sent_after_the_restart() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.off();
    let first = issue(&engine).await.unwrap().row.id;
    let second = issue(&engine).await.unwrap().row.id;
    assert_eq!(delivery(&engine, first).await, Delivery::Waiting);
    assert_eq!(code(engine.sign_out(SignOut {}).await), "unsent-records");
    engine.stop().await;

    world.server.on();
    let engine = world.officer().await;
    until("both sent", async || {
        delivery(&engine, first).await == Delivery::Sent
            && delivery(&engine, second).await == Delivery::Sent
    })
    .await;
    let records = world.server.office.records.lock().unwrap().clone();
    assert_eq!(records.len(), 2);
    assert_ne!(
        records[&first].notice_number,
        records[&second].notice_number
    );
    engine.sign_out(SignOut {}).await.unwrap();
    assert_eq!(world.files(), Vec::<std::path::PathBuf>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_office_refuses_is_shown_and_stays_on_the_device() {
    let world = World::new();
    let engine = on_duty(&world).await;
    *world.server.office.answer.lock().unwrap() = Some(ProblemCode::PriceMismatch.into());
    let refused = issue(&engine).await.unwrap().row.id;
    until("refused", async || {
        matches!(
            delivery(&engine, refused).await,
            Delivery::Refused { problem, .. } if problem.code == ProblemCode::PriceMismatch
        )
    })
    .await;

    // Trouble of the server's own is no refusal: it is tried again.
    *world.server.office.answer.lock().unwrap() = Some(ProblemCode::Internal.into());
    let waiting = issue(&engine).await.unwrap().row.id;
    let puts = || *world.server.office.puts.lock().unwrap();
    until("tries", async || puts() >= 3).await;
    assert_eq!(delivery(&engine, waiting).await, Delivery::Waiting);
    *world.server.office.answer.lock().unwrap() = None;
    until("sent", async || {
        delivery(&engine, waiting).await == Delivery::Sent
    })
    .await;

    engine.sign_out(SignOut {}).await.unwrap();
    engine.sign_in(SignIn {}).await.unwrap();
    assert!(matches!(
        delivery(&engine, refused).await,
        Delivery::Refused { .. }
    ));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_ahead_of_the_office_is_sent_when_it_has_caught_up() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let office = &world.server.office;
    let puts = || *office.puts.lock().unwrap();
    // The device's clock is fast, or the hour comes twice; the server's tariff is an older one.
    let day = "2026-05-04".parse().unwrap();
    for reason in [
        Reason::After { date: day },
        Reason::AfterLastTariff { last: day },
    ] {
        let ahead = Problem::from(FieldError::new("committed_at", reason));
        *office.answer.lock().unwrap() = Some(ahead);
        let before = puts();
        let id = issue(&engine).await.unwrap().row.id;
        until("a second try", async || puts() >= before + 2).await;
        assert_eq!(delivery(&engine, id).await, Delivery::Waiting);
        *office.answer.lock().unwrap() = None;
        until("sent", async || {
            delivery(&engine, id).await == Delivery::Sent
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_is_over_is_not_hidden_by_what_anybody_may_ask() {
    let world = World::new();
    let engine = on_duty(&world).await;
    world.issuer.has(Flaw::RefusesRefresh);
    world.issuer.desk.expire_all();
    let waiting = issue(&engine).await.unwrap().row.id;
    let expired = async || {
        let session = engine.session(Session {}).await.unwrap();
        matches!(session.connection, Connection::SessionExpired { .. })
    };
    until("the refusal", expired).await;
    // Long enough for what used to follow: the municipality, which needs no session.
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert!(expired().await);
    assert_eq!(delivery(&engine, waiting).await, Delivery::Waiting);
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_run_out_only_without_a_network() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.off();
    for _ in 0..desk(&engine).await.numbers_left {
        issue(&engine).await.unwrap();
    }
    assert_eq!(code(issue(&engine).await), "no-notice-numbers");
    world.server.on();
    until("numbers again", async || {
        desk(&engine).await.numbers_left >= 20
    })
    .await;
    issue(&engine).await.unwrap();
    let records = || world.server.office.records.lock().unwrap().clone();
    until("all sent", async || records().len() == 41).await;
    let mut numbers: Vec<_> = records()
        .values()
        .map(|record| record.notice_number)
        .collect();
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 41, "no number twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_that_cannot_be_is_not_issued() {
    let world = World::new();
    let engine = on_duty(&world).await;
    let draft = desk(&engine).await.draft;
    for (field, wrong) in [
        (
            "plate",
            IssuePreavviso {
                plate: " ".to_owned(),
                ..slip(draft)
            },
        ),
        (
            "place",
            IssuePreavviso {
                place: " ".to_owned(),
                ..slip(draft)
            },
        ),
        (
            "place",
            IssuePreavviso {
                place: "x".repeat(201),
                ..slip(draft)
            },
        ),
    ] {
        let problem = engine.issue_preavviso(wrong).await.unwrap_err();
        assert_eq!(problem.field.as_deref(), Some(field));
    }
    let odd = IssuePreavviso {
        hypothesis: "7-14-bis".parse().unwrap(),
        ..slip(draft)
    };
    assert_eq!(code(engine.issue_preavviso(odd).await), "invalid-field");
    assert_eq!(desk(&engine).await.issued, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_officer_neither_sees_nor_loses_what_is_unsent() {
    let mut world = World::new();
    let engine = on_duty(&world).await;
    world.server.off();
    let unsent = issue(&engine).await.unwrap().row.id;
    world.issuer.is("bruno-neri", "Bruno Neri", &["officer"]);
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(desk(&engine).await.issued, []);
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    engine.sign_in(SignIn {}).await.unwrap();
    assert_eq!(delivery(&engine, unsent).await, Delivery::Waiting);
    world.server.on();
    until("sent", async || {
        delivery(&engine, unsent).await == Delivery::Sent
    })
    .await;
}
