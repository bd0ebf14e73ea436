//! Deadlines: said in time, once, by day, never after payment; and as a calendar.

use std::collections::BTreeSet;
use std::fs;

use targa_contract::api::{Due, Fine, FinePlan, FineState};
use targa_contract::commands::{
    Citizen, ExportCalendar, FileKept, KeepPaper, ListFines, OpenFine, Paper, Refresh, Session,
};
use targa_domain::Cents;

use crate::world::fines::{fine, id, paid};
use crate::world::server::Step;
use crate::world::{World, code, until};

fn titles(world: &World) -> Vec<String> {
    let notices = world.notifier.notices();
    notices.into_iter().map(|notice| notice.title).collect()
}

/// How often a deadline was spoken of.
fn deadlines(world: &World) -> usize {
    let titles = titles(world);
    titles.iter().filter(|it| it.starts_with("Scade")).count()
}

/// What was kept as a calendar.
fn calendar(world: &World, kept: &FileKept) -> String {
    assert_eq!(kept.name.rsplit('.').next(), Some("ics"));
    fs::read_to_string(world.papers().join(&kept.name)).unwrap()
}

/// A start at another moment; reminders are looked at with it.
async fn reopened(
    world: &World,
    engine: &targa_engine::CitizenEngine,
    now: &str,
) -> std::sync::Arc<targa_engine::CitizenEngine> {
    engine.stop().await;
    world.clock.set(now.parse().unwrap());
    let engine = world.citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    engine
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_is_said_by_day_and_not_twice() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    // Five days are left, but the citizen is just looking at it.
    until("the first sync", async || {
        engine.list_fines(ListFines {}).await.unwrap().complete
    })
    .await;
    // At three in the morning of the day before nobody is woken.
    let engine = reopened(&world, &engine, "2026-05-08T01:00:00Z").await;
    assert_eq!(titles(&world), Vec::<String>::new());
    let engine = reopened(&world, &engine, "2026-05-08T08:00:00Z").await;
    until("tomorrow is the last day", async || {
        titles(&world) == ["Scade domani"]
    })
    .await;
    let body = &world.notifier.notices()[0].body;
    assert_eq!(
        body,
        "Da pagare 29,40\u{a0}€ entro sabato 9 maggio. Poi la somma sale."
    );

    let engine = reopened(&world, &engine, "2026-05-08T09:00:00Z").await;
    let engine = reopened(&world, &engine, "2026-05-09T08:00:00Z").await;
    until("today is", async || {
        titles(&world) == ["Scade domani", "Scade oggi"]
    })
    .await;

    // Sixty days are the next deadline; what is paid has none.
    world.server.quietly(Step::Put(Box::new(paid(1))));
    let engine = reopened(&world, &engine, "2026-05-10T08:00:00Z").await;
    let kept = engine
        .export_calendar(ExportCalendar::default())
        .await
        .unwrap();
    assert!(!calendar(&world, &kept).contains("VEVENT"));
    let later = titles(&world);
    assert!(
        !later[2..].iter().any(|title| title.starts_with("Scade")),
        "{later:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn news_of_a_fine_is_no_reminder_as_well() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    world.server.happens(Step::Put(Box::new(fine(1))));
    until("the news", async || !titles(&world).is_empty()).await;
    let engine = reopened(&world, &engine, "2026-05-04T08:00:00Z").await;
    let _engine = reopened(&world, &engine, "2026-05-08T08:00:00Z").await;
    until("the reminder of another day", async || {
        titles(&world).len() == 2
    })
    .await;
    assert_eq!(titles(&world), ["Una nuova multa", "Scade domani"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn deadlines_as_a_calendar_of_one_fine_or_of_all() {
    let world = World::new();
    for n in 1..=2 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    world.server.quietly(Step::Put(Box::new(paid(3))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let events = async |fine| {
        let kept = engine.export_calendar(ExportCalendar { fine }).await;
        kept.map(|kept| calendar(&world, &kept).matches("BEGIN:VEVENT").count())
    };
    assert_eq!(events(None).await.unwrap(), 2);
    assert_eq!(events(Some(id(1))).await.unwrap(), 1);
    assert_eq!(code(events(Some(id(3))).await), "not-found");
    let kept = engine
        .export_calendar(ExportCalendar::default())
        .await
        .unwrap();
    assert!(kept.shown);
    let text = calendar(&world, &kept);
    assert!(text.contains("DTSTART;VALUE=DATE:20260509"), "{text}");
    for personal in ["AB123CD", "Tigli", "Rossi"] {
        assert!(!text.contains(personal));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_what_was_paid_while_the_app_was_closed_nothing_is_said() {
    let mut world = World::new();
    for n in 1..=2 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    engine.stop().await;
    // It opens by day on the day before the last, and with what it knew.
    world.server.quietly(Step::Put(Box::new(paid(1))));
    let engine = reopened(&world, &engine, "2026-05-08T08:00:00Z").await;
    until("the other one", async || deadlines(&world) == 1).await;
    // Where nobody answers, it says what it knows.
    engine.stop().await;
    world.server.off();
    world.clock.set("2026-05-09T08:00:00Z".parse().unwrap());
    let engine = world.citizen().await;
    until("the last day", async || deadlines(&world) == 2).await;
    assert_eq!(titles(&world).last().unwrap(), "Scade oggi");
    engine.stop().await;
}

/// Two dues, the 1st of June and of July; so many of them paid.
fn in_instalments(paid_dues: usize) -> Fine {
    let receipt = paid(1).receipt;
    let due = |number: u16, day: &str| Due {
        number,
        due: day.parse().unwrap(),
        amount: Cents::new(11_000),
        on_account: None,
        notice_number: fine(u128::from(number) + 90).notice_number,
        payable: true,
        receipt: receipt.clone().filter(|_| usize::from(number) <= paid_dues),
    };
    let plan = FinePlan {
        granted_on: "2026-05-04".parse().unwrap(),
        dues: vec![due(1, "2026-06-01"), due(2, "2026-07-01")],
    };
    Fine {
        state: FineState::Notified,
        plan: Some(plan),
        ..fine(1)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_dues_of_a_plan_are_said_until_they_are_paid() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(in_instalments(0))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    let owed = view.owed.unwrap();
    assert_eq!((owed.amount, owed.then), (Cents::new(11_000), None));
    assert_eq!(owed.until, Some("2026-06-01".parse().unwrap()));
    assert_eq!(view.notice_number, fine(91).notice_number.grouped());
    assert!(view.qr.is_some());
    let kept = engine.export_calendar(ExportCalendar::default()).await;
    let calendar = calendar(&world, &kept.unwrap());
    for day in ["DTSTART;VALUE=DATE:20260601", "DTSTART;VALUE=DATE:20260701"] {
        assert!(calendar.contains(day), "{calendar}");
    }
    let uids: BTreeSet<_> = calendar
        .lines()
        .filter(|line| line.starts_with("UID:"))
        .collect();
    assert_eq!(uids.len(), 2, "each a day of its own");

    let engine = reopened(&world, &engine, "2026-05-27T08:00:00Z").await;
    until("five days", async || {
        titles(&world) == ["Mancano pochi giorni"]
    })
    .await;
    let body = &world.notifier.notices()[0].body;
    assert_eq!(
        body,
        "Rata da pagare: 110,00\u{a0}€ entro lunedì 1º giugno."
    );
    // Once it is paid nothing more is said about it, and the next one has its days.
    world.server.quietly(Step::Put(Box::new(in_instalments(1))));
    let engine = reopened(&world, &engine, "2026-06-01T08:00:00Z").await;
    let engine = reopened(&world, &engine, "2026-06-30T08:00:00Z").await;
    until("the day before the second", async || {
        titles(&world).len() == 2
    })
    .await;
    assert_eq!(titles(&world)[1], "Scade domani");
    // A due that is over is owed all the same, and pays with its own notice.
    let engine = reopened(&world, &engine, "2026-07-02T08:00:00Z").await;
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert_eq!(view.owed.unwrap().until, None);
    assert_eq!(view.notice_number, fine(92).notice_number.grouped());
    // The fine's own notice is none to pay with.
    until("the municipality", async || {
        let session = engine.session(Session {}).await.unwrap();
        session.municipality.is_some()
    })
    .await;
    let notice = KeepPaper {
        id: id(1),
        paper: Paper::Notice,
    };
    assert_eq!(code(engine.keep_paper(notice).await), "not-payable");
    let all_paid = Fine {
        state: FineState::Paid,
        ..in_instalments(2)
    };
    world.server.quietly(Step::Put(Box::new(all_paid)));
    let engine = reopened(&world, &engine, "2026-07-03T08:00:00Z").await;
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert!(view.owed.is_none() && view.qr.is_none());
    engine.stop().await;
}
