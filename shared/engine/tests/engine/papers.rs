//! Papers in a person's own hands: without a network, named, never over another file.

use std::fs;

use targa_contract::commands::{Citizen, KeepPaper, ListFines, Paper, Session};
use targa_engine::CitizenEngine;

use crate::world::fines::{fine, id, paid};
use crate::world::person::Habit;
use crate::world::server::Step;
use crate::world::{World, code, until};

/// A citizen with an open fine and a paid one.
async fn with_two_fines(world: &World) -> std::sync::Arc<CitizenEngine> {
    world.server.quietly(Step::Put(Box::new(fine(1))));
    world.server.quietly(Step::Put(Box::new(paid(2))));
    let engine = world.signed_in_citizen().await;
    until("the first sync", async || {
        let list = engine.list_fines(ListFines {}).await.unwrap();
        let session = engine.session(Session {}).await.unwrap();
        list.fines.len() == 2 && session.municipality.is_some()
    })
    .await;
    engine
}

#[tokio::test(flavor = "multi_thread")]
async fn avviso_and_quietanza_are_kept_and_shown_without_a_network() {
    let mut world = World::new();
    let engine = with_two_fines(&world).await;
    world.server.off();
    let notice = KeepPaper {
        id: id(1),
        paper: Paper::Notice,
    };
    let number = fine(1).notice_number;
    let kept = engine.keep_paper(notice).await.unwrap();
    assert_eq!(kept.name, format!("Avviso {number}.pdf"));
    assert_eq!(kept.folder, "Scaricati");
    assert!(kept.shown);
    let file = world.papers().join(&kept.name);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    let shown = world.person.pages.lock().unwrap().last().cloned().unwrap();
    assert_eq!(shown.to_file_path().unwrap(), file);

    // A second one, where no browser opens: it is there all the same.
    world.person.does(Habit::HasNoBrowser);
    let kept = engine.keep_paper(notice).await.unwrap();
    assert_eq!(kept.name, format!("Avviso {number} (2).pdf"));
    assert!(!kept.shown);

    let receipt = KeepPaper {
        id: id(2),
        paper: Paper::Receipt,
    };
    let kept = engine.keep_paper(receipt).await.unwrap();
    assert!(kept.name.starts_with("Quietanza "), "{}", kept.name);
    assert!(world.papers().join(kept.name).is_file());
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paper_about_nothing_is_refused_and_leaves_no_file() {
    let world = World::new();
    let engine = with_two_fines(&world).await;
    let ask = async |n, paper| code(engine.keep_paper(KeepPaper { id: id(n), paper }).await);
    assert_eq!(ask(2, Paper::Notice).await, "already-paid");
    assert_eq!(ask(1, Paper::Receipt).await, "not-found");
    assert_eq!(ask(3, Paper::Notice).await, "not-found");
    assert!(!world.papers().exists());
    // A file stands where the folder should be.
    fs::write(world.papers(), "").unwrap();
    assert_eq!(ask(1, Paper::Notice).await, "folder-unavailable");
    engine.stop().await;
}
