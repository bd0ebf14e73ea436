//! What the office answers: on the screen and the desk by itself, until it was read, and there without a network.

use std::sync::Arc;

use targa_contract::api::Ground;
use targa_contract::commands::{
    Citizen, KeepLetter, LetterKind, LetterSent, LetterTyped, ListLetters, OpenLetter, Refresh,
    SendLetter, ShowWaiting, WaitingFor,
};
use targa_engine::CitizenEngine;

use crate::world::fines::{id, notified};
use crate::world::server::Step;
use crate::world::{World, until};

const WORDS: &str = "Hai ragione: la multa è annullata.";

/// A contest lies at the office, and nobody looks at it.
async fn with_a_contest(world: &World) -> Arc<CitizenEngine> {
    world.server.quietly(Step::Put(Box::new(notified(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let (fine, kind) = (id(1), LetterKind::Contest);
    let typed = LetterTyped {
        ground: Some(Ground::WrongPlate),
        text: "La targa nella foto non è la mia.".to_owned(),
        ..LetterTyped::default()
    };
    engine
        .keep_letter(KeepLetter { fine, kind, typed })
        .await
        .unwrap();
    engine.send_letter(SendLetter { fine, kind }).await.unwrap();
    engine
}

fn answers(world: &World) {
    let mut counter = world.server.office.counter.lock().unwrap();
    let message = *counter.messages.keys().next().unwrap();
    counter.answers.insert(message, WORDS.to_owned());
    drop(counter);
    world.server.happens(Step::Put(Box::new(notified(1))));
}

async fn waits_to_be_read(engine: &CitizenEngine) -> bool {
    let items = engine.waiting(ShowWaiting {}).await.unwrap().items;
    let answered = WaitingFor::LetterAnswered;
    items
        .iter()
        .any(|item| item.what == answered && item.fine == Some(id(1)))
}

async fn sent(engine: &CitizenEngine) -> Vec<LetterSent> {
    let (fine, kind) = (id(1), LetterKind::Contest);
    engine
        .open_letter(OpenLetter { fine, kind })
        .await
        .unwrap()
        .sent
}

fn is_answered(letters: &[LetterSent]) -> bool {
    let words = |letter: &LetterSent| letter.answer.as_ref().map(|answer| answer.text.clone());
    letters.iter().any(|it| words(it).as_deref() == Some(WORDS))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_comes_by_itself_waits_until_it_is_read_and_is_kept() {
    let mut world = World::new();
    let engine = with_a_contest(&world).await;
    assert!(!is_answered(&sent(&engine).await));
    assert!(!waits_to_be_read(&engine).await);
    answers(&world);
    until("it waits", async || waits_to_be_read(&engine).await).await;
    until("it is said", async || {
        let notices = world.notifier.notices();
        notices
            .iter()
            .any(|it| it.title.contains("ufficio ti ha risposto"))
    })
    .await;

    // Neither a start nor the lack of a network takes it away, and another kind of letter is not it.
    engine.stop().await;
    world.server.off();
    let again = world.citizen().await;
    let (fine, kind) = (id(1), LetterKind::DriverData);
    again.open_letter(OpenLetter { fine, kind }).await.unwrap();
    assert!(waits_to_be_read(&again).await);
    assert!(is_answered(&sent(&again).await), "kept on the device");
    assert!(!waits_to_be_read(&again).await, "it was read");
    again.stop().await;

    let last = world.citizen().await;
    assert!(!waits_to_be_read(&last).await, "also after a start");
    last.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_read_in_the_list_of_letters_does_not_wait() {
    let world = World::new();
    let engine = with_a_contest(&world).await;
    answers(&world);
    until("it waits", async || waits_to_be_read(&engine).await).await;
    let listed = ListLetters { fine: id(1) };
    let letters = engine.list_letters(listed).await.unwrap().letters;
    assert!(is_answered(&letters));
    assert!(!waits_to_be_read(&engine).await);
    // What happens to the case after that makes nothing new of it.
    world.server.happens(Step::Put(Box::new(notified(1))));
    engine.refresh(Refresh {}).await.unwrap();
    assert!(!waits_to_be_read(&engine).await);
    engine.stop().await;
}
