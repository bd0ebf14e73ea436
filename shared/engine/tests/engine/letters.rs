//! Letters to the office: kept as they are typed, sent until they are acknowledged, never twice.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::api::{Ground, Matter};
use targa_contract::commands::{
    AttachFile, Citizen, DetachFile, ExportData, KeepAttachment, KeepLetter, LetterKind,
    LetterTyped, LetterView, ListLetters, OpenLetter, Refresh, SendLetter, ShowWaiting, SignOut,
    WaitingFor, WaitingItem,
};
use targa_contract::{Problem, ProblemCode};
use targa_engine::CitizenEngine;

use crate::world::fines::{fine, id, notified};
use crate::world::server::Step;
use crate::world::{World, code, until};

const PDF: &[u8] = b"%PDF-1.7 the deed of sale";

async fn with_a_verbale(world: &World) -> Arc<CitizenEngine> {
    world.server.quietly(Step::Put(Box::new(notified(1))));
    world.server.quietly(Step::Put(Box::new(fine(2))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    engine
}

async fn keep(engine: &CitizenEngine, kind: LetterKind, typed: LetterTyped) {
    let kept = KeepLetter {
        fine: id(1),
        kind,
        typed,
    };
    engine.keep_letter(kept).await.unwrap();
}

async fn open(engine: &CitizenEngine, kind: LetterKind) -> LetterView {
    let opened = OpenLetter { fine: id(1), kind };
    engine.open_letter(opened).await.unwrap()
}

async fn send(engine: &CitizenEngine, kind: LetterKind) -> Result<LetterView, Problem> {
    engine.send_letter(SendLetter { fine: id(1), kind }).await
}

async fn attach(engine: &CitizenEngine, content: &[u8]) -> Result<LetterView, Problem> {
    let file = AttachFile {
        fine: id(1),
        kind: LetterKind::Contest,
        name: "atto di vendita.pdf".to_owned(),
        content: STANDARD.encode(content),
    };
    engine.attach_file(file).await
}

fn sold() -> LetterTyped {
    LetterTyped {
        ground: Some(Ground::SoldVehicle),
        text: "L’ho venduta a febbraio.".to_owned(),
        ..LetterTyped::default()
    }
}

fn driver() -> LetterTyped {
    let words = |text: &str| text.to_owned();
    LetterTyped {
        name: words("Lucia Bianchi"),
        born_on: words("04/05/1985"),
        born_at: words("Pontechiaro"),
        address: words("via del Forno 3, Pontechiaro"),
        licence_number: words("U1X99ZZ01A"),
        licence_category: words("B"),
        licence_issued_by: words("MIT-UCO"),
        licence_issued_on: words("11/02/2019"),
        ..LetterTyped::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_outlives_the_app_and_lies_encrypted() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    keep(&engine, LetterKind::DriverData, driver()).await;
    engine.stop().await;
    let again = world.citizen().await;
    let view = open(&again, LetterKind::DriverData).await;
    assert_eq!(view.typed, driver());
    let kept = again.export_data(ExportData {}).await.unwrap();
    let file = world.papers().join(kept.name);
    let data = std::fs::read_to_string(&file).unwrap();
    assert!(data.contains("Lucia Bianchi"), "mine to take along");
    std::fs::remove_file(file).unwrap();
    assert!(view.open && !view.under_way);
    assert_eq!(view.until.unwrap().to_string(), "2026-06-30");
    assert_eq!(
        open(&again, LetterKind::Contest).await.typed,
        LetterTyped::default()
    );
    for file in world.files() {
        let bytes = std::fs::read(&file).unwrap();
        let found = bytes.windows(13).any(|part| part == b"Lucia Bianchi");
        assert!(!found, "{}", file.display());
    }
    again.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_driver_is_named_within_sixty_days_and_every_fault_has_its_field() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    let kind = LetterKind::DriverData;
    let blank = |change: fn(&mut LetterTyped)| {
        let mut typed = driver();
        change(&mut typed);
        typed
    };
    for (typed, field) in [
        (LetterTyped::default(), "name"),
        (
            blank(|typed| typed.born_on = "31/02/1985".to_owned()),
            "born_on",
        ),
        (
            blank(|typed| typed.born_on = "05/05/2026".to_owned()),
            "born_on",
        ),
        (
            blank(|typed| typed.fiscal_code = "BNCLCU".to_owned()),
            "fiscal_code",
        ),
        (blank(|typed| typed.address.clear()), "address"),
        (
            blank(|typed| typed.licence_number = "U".repeat(31)),
            "number",
        ),
        (blank(|typed| typed.licence_issued_on.clear()), "issued_on"),
        (blank(|typed| typed.unknown = true), "text"),
    ] {
        keep(&engine, kind, typed).await;
        let problem = send(&engine, kind).await.unwrap_err();
        assert_eq!(problem.field.as_deref(), Some(field), "{problem:?}");
    }
    keep(&engine, kind, driver()).await;
    let view = send(&engine, kind).await.unwrap();
    assert_eq!(view.sent.len(), 1);
    assert_eq!(view.sent[0].protocol.as_deref(), Some("2026/0000018"));
    assert_eq!(view.sent[0].driver.as_deref(), Some("Lucia Bianchi"));
    assert_eq!(view.typed, LetterTyped::default(), "nothing of it is kept");
    assert_eq!(world.server.office.counter.lock().unwrap().writes, 1);

    // Of a slip nobody asks who was driving; after sixty days nobody may say so here.
    let slip = OpenLetter { fine: id(2), kind };
    assert!(!engine.open_letter(slip).await.unwrap().open);
    world.clock.set("2026-07-01T10:00:00Z".parse().unwrap());
    assert!(!open(&engine, kind).await.open);
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_told_by_their_content_and_sent_with_their_letter() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    keep(&engine, LetterKind::Contest, sold()).await;
    for (content, reason) in [
        (b"MZ, a program".as_slice(), "file-kind"),
        (&[], "file-empty"),
        (&vec![0; 5 * 1024 * 1024 + 1], "file-too-large"),
    ] {
        let problem = attach(&engine, content).await.unwrap_err();
        assert_eq!(problem.params["reason"], reason);
    }
    for count in 1..=3 {
        assert_eq!(attach(&engine, PDF).await.unwrap().files.len(), count);
    }
    let problem = attach(&engine, PDF).await.unwrap_err();
    assert_eq!(problem.params["reason"], "too-many-files");
    let view = open(&engine, LetterKind::Contest).await;
    assert_eq!(view.typed, sold(), "files take no words away");
    let detached = DetachFile {
        fine: id(1),
        kind: LetterKind::Contest,
        id: view.files[0].id,
    };
    let gone = engine.detach_file(detached).await.unwrap();
    assert_eq!(gone.letter.files.len(), 2);
    // Put back it is what it was; taken away once more there is nothing to put back.
    let back = engine.attach_file(gone.undo.unwrap()).await.unwrap();
    let names = |view: &LetterView| -> Vec<String> {
        view.files.iter().map(|file| file.name.clone()).collect()
    };
    assert_eq!(names(&back), names(&view));
    assert!(engine.detach_file(detached).await.unwrap().undo.is_none());
    let last = DetachFile {
        id: back.files[2].id,
        ..detached
    };
    let gone = engine.detach_file(last).await.unwrap();
    assert_eq!(gone.letter.files.len(), 2);

    let view = send(&engine, LetterKind::Contest).await.unwrap();
    assert!(view.files.is_empty());
    assert_eq!(view.sent[0].attachments.len(), 2);
    assert_eq!(
        view.appeals.unwrap().giudice_until.to_string(),
        "2026-06-01"
    );
    let asked = KeepAttachment {
        fine: id(1),
        id: view.sent[0].attachments[0].id,
    };
    let kept = engine.keep_attachment(asked).await.unwrap();
    assert_eq!(std::fs::read(world.papers().join(kept.name)).unwrap(), PDF);
    engine.stop().await;
}

async fn waits_unsent(engine: &CitizenEngine) -> bool {
    let items = engine.waiting(ShowWaiting {}).await.unwrap().items;
    let unsent =
        |item: &WaitingItem| item.what == WaitingFor::UnsentContest && item.fine == Some(id(1));
    items.iter().any(unsent)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_and_not_answered_goes_again_as_it_was() {
    let mut world = World::new();
    let engine = with_a_verbale(&world).await;
    let kind = LetterKind::Contest;
    keep(&engine, kind, sold()).await;
    attach(&engine, PDF).await.unwrap();
    lose_answers(&world, true);
    assert_eq!(code(send(&engine, kind).await), "server-unreachable");
    world.server.off();
    assert_eq!(code(send(&engine, kind).await), "server-unreachable");
    world.server.on();
    keep(&engine, kind, LetterTyped::default()).await;
    let view = open(&engine, kind).await;
    assert!(view.under_way);
    assert_eq!(view.typed, sold(), "nobody knows what the office has");
    assert!(waits_unsent(&engine).await, "it waits to be sent again");
    // Nobody leaves it behind.
    let left = engine.sign_out(SignOut {}).await;
    assert_eq!(code(left), "unsent-records");
    engine.stop().await;

    // By itself, also at the next start of the app.
    lose_answers(&world, false);
    let again = world.citizen().await;
    until("it is sent", async || !open(&again, kind).await.under_way).await;
    assert!(!waits_unsent(&again).await);
    until("it is said", async || {
        let notices = world.notifier.notices();
        notices.iter().any(|it| it.body.contains("protocollo"))
    })
    .await;
    assert_eq!(open(&again, kind).await.sent.len(), 1);
    again.stop().await;
    let counter = world.server.office.counter.lock().unwrap();
    assert_eq!((counter.messages.len(), counter.files.len()), (1, 1));
    let (_, said) = counter.messages.values().next().unwrap();
    let ground = Ground::SoldVehicle;
    assert_eq!(said.about, Matter::Contest { ground });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_taken_stays_and_its_letter_does_not_go_twice() {
    let world = World::new();
    let engine = with_a_verbale(&world).await;
    let kind = LetterKind::Contest;
    keep(&engine, kind, sold()).await;
    // The letter is refused: it may be changed.
    let refuse = |code: ProblemCode| {
        world.server.office.counter.lock().unwrap().refusal = Some(code.into());
    };
    refuse(ProblemCode::Conflict);
    assert_eq!(code(send(&engine, kind).await), "conflict");
    assert!(!open(&engine, kind).await.under_way);

    attach(&engine, PDF).await.unwrap();
    lose_answers(&world, true);
    assert_eq!(code(send(&engine, kind).await), "server-unreachable");
    // The letter itself went through.
    assert_eq!(
        world.server.office.counter.lock().unwrap().messages.len(),
        1
    );
    lose_answers(&world, false);
    assert!(send(&engine, kind).await.is_ok());

    keep(&engine, kind, sold()).await;
    let files = attach(&engine, PDF).await.unwrap().files;
    let (office, writes) = (&world.server.office, office_writes(&world));
    office.counter.lock().unwrap().refuse_files = true;
    assert_eq!(code(send(&engine, kind).await), "not-an-image");
    let view = open(&engine, kind).await;
    assert!(view.under_way);
    assert_eq!(view.files, files);
    let detached = DetachFile {
        fine: id(1),
        kind,
        id: files[0].id,
    };
    engine.detach_file(detached).await.unwrap();
    assert_eq!(send(&engine, kind).await.unwrap().sent.len(), 2);
    assert_eq!(
        office_writes(&world),
        writes + 2,
        "the letter once, its file once"
    );
    engine.stop().await;
}

fn lose_answers(world: &World, lose: bool) {
    world.server.office.counter.lock().unwrap().lose_answers = lose;
}

fn office_writes(world: &World) -> u32 {
    world.server.office.counter.lock().unwrap().writes
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_heard_can_be_read_without_a_network() {
    let mut world = World::new();
    let engine = with_a_verbale(&world).await;
    let message = LetterTyped {
        text: "Quando posso vedere la foto?".to_owned(),
        ..LetterTyped::default()
    };
    keep(&engine, LetterKind::Message, message).await;
    send(&engine, LetterKind::Message).await.unwrap();
    let asked = ListLetters { fine: id(1) };
    let letters = engine.list_letters(asked).await.unwrap();
    assert!(letters.fresh && letters.as_of.is_none());
    assert_eq!(letters.letters.len(), 1);
    world.server.off();
    let kept = engine.list_letters(asked).await.unwrap();
    assert!(!kept.fresh);
    assert_eq!(kept.as_of.unwrap().to_string(), crate::world::NOW);
    assert_eq!(kept.letters, letters.letters);
    let never = engine
        .list_letters(ListLetters { fine: id(2) })
        .await
        .unwrap();
    assert!(never.letters.is_empty() && never.as_of.is_none() && !never.fresh);
    engine.stop().await;
}
