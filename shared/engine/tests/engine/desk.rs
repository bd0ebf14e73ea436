//! What is new since somebody looked, what they take home, and what another body collects.

use std::fs;

use serde_json::Value;
use targa_contract::api::{Collection, Fine, FineState};
use targa_contract::commands::{
    Citizen, ExportData, FineNews, ListFines, NewsKind, OpenCollection, OpenFine, Refresh,
};
use targa_domain::Cents;

use crate::world::fines::{PLATE, fine, id, municipality, paid};
use crate::world::server::Step;
use crate::world::{World, code, until};

#[tokio::test(flavor = "multi_thread")]
async fn news_stay_until_their_fine_is_opened_and_nowhere_longer() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let news = async || engine.list_fines(ListFines {}).await.unwrap().news;
    // What was there before the first look is not new.
    assert_eq!(news().await, []);

    let one = |n, what| FineNews { fine: id(n), what };
    world.server.quietly(Step::Put(Box::new(fine(2))));
    world.server.quietly(Step::Put(Box::new(paid(1))));
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(
        news().await,
        [one(1, NewsKind::Paid), one(2, NewsKind::Arrived)]
    );
    // They outlive the app.
    engine.stop().await;
    let engine = world.citizen().await;
    let news = async || engine.list_fines(ListFines {}).await.unwrap().news;
    assert_eq!(news().await.len(), 2);
    engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert_eq!(news().await, [one(2, NewsKind::Arrived)]);
    world.server.quietly(Step::Gone(id(2)));
    until("the fine goes", async || {
        engine.refresh(Refresh {}).await.unwrap();
        news().await.is_empty()
    })
    .await;
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_that_is_known_of_a_person_is_theirs_without_a_network() {
    let mut world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    world.server.quietly(Step::Put(Box::new(paid(2))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    until("the municipality", async || {
        let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
        view.iban.as_deref() == Some("IT60 X054 2811 1010 0000 0123 456")
    })
    .await;
    world.server.off();
    let kept = engine.export_data(ExportData {}).await.unwrap();
    assert_eq!(kept.name, "Targa, i miei dati 04-05-2026.json");
    assert!(!kept.shown);
    let text = fs::read_to_string(world.papers().join(&kept.name)).unwrap();
    let data: Value = serde_json::from_str(&text).unwrap();
    let fines: Vec<Fine> = serde_json::from_value(data["fines"].clone()).unwrap();
    assert_eq!(fines.len(), 2);
    assert!(fines.contains(&fine(1)) && fines.contains(&paid(2)));
    assert_eq!(fines[0].plate.as_str(), PLATE);
    let known: targa_contract::api::Municipality =
        serde_json::from_value(data["municipality"].clone()).unwrap();
    assert_eq!(known, municipality());
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_body_collects_is_not_paid_here() {
    let world = World::new();
    let collected = |page: &str| Fine {
        state: FineState::Notified,
        collection: Some(Collection {
            number: "ING-1".to_owned(),
            owed: Cents::new(21_000),
            page: Some(page.to_owned()),
        }),
        ..fine(1)
    };
    let page = "https://riscossione.example/posizione/ING-1";
    world.server.quietly(Step::Put(Box::new(collected(page))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let list = engine.list_fines(ListFines {}).await.unwrap();
    assert_eq!((list.fines.len(), list.owed_today), (1, None));
    let view = engine.open_fine(OpenFine { id: id(1) }).await.unwrap();
    assert!(view.owed.is_none() && view.qr.is_none());
    assert_eq!(view.collection.unwrap().owed, Cents::new(21_000));
    let open = OpenCollection { fine: id(1) };
    engine.open_collection(open).await.unwrap();
    let shown = world.person.pages.lock().unwrap().last().cloned().unwrap();
    assert_eq!(shown.as_str(), page);

    // A page that is none, or not safe, is not opened.
    let unsafe_page = collected("file:///etc/passwd");
    world.server.quietly(Step::Put(Box::new(unsafe_page)));
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(code(engine.open_collection(open).await), "not-found");
    engine.stop().await;
}
