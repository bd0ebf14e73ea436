//! An engine that has stopped: no file is open, and none will be.

use std::path::Path;

use targa_contract::commands::{
    Citizen, ListFines, Officer, OfficerDesk, Refresh, Session, SignIn,
};

use crate::officer::on_duty;
use crate::world::fines::fine;
use crate::world::server::Step;
use crate::world::{World, code};

/// Files below the folder that this program has open; other systems do not say.
fn open_files(folder: &Path) -> Vec<std::path::PathBuf> {
    if cfg!(not(target_os = "linux")) {
        return Vec::new();
    }
    std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .flatten()
        .filter_map(|file| std::fs::read_link(file.path()).ok())
        .filter(|file| file.starts_with(folder))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_middle_of_a_sync_the_files_are_closed() {
    let world = World::new();
    for n in 1..=200 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    *world.server.office.page.lock().unwrap() = 5;
    let mut engine = world.citizen().await;
    engine.sign_in(SignIn {}).await.unwrap();
    for pages in 0..6 {
        assert!(cfg!(not(target_os = "linux")) || !open_files(world.folder.path()).is_empty());
        let refreshing = tokio::spawn({
            let engine = engine.clone();
            async move { engine.refresh(Refresh {}).await }
        });
        for _ in 0..pages {
            // Something else that reads, so that jobs stand in line.
            let _ = engine.list_fines(ListFines {}).await;
        }
        engine.stop().await;
        assert_eq!(open_files(world.folder.path()), Vec::<&Path>::new());
        // Whoever comes later is told so, and opens nothing.
        assert_eq!(code(engine.session(Session {}).await), "store-unavailable");
        assert_eq!(code(engine.sign_in(SignIn {}).await), "store-unavailable");
        let _ = refreshing.await.unwrap();
        assert_eq!(open_files(world.folder.path()), Vec::<&Path>::new());
        engine = world.citizen().await;
        // It may be stopped before it has asked who was here, or after.
        if pages % 2 == 0 {
            engine.session(Session {}).await.unwrap();
        } else {
            engine.stop().await;
            assert_eq!(open_files(world.folder.path()), Vec::<&Path>::new());
            engine = world.citizen().await;
            engine.session(Session {}).await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officers_files_are_closed_and_a_second_stop_waits_too() {
    let world = World::new();
    let engine = on_duty(&world).await;
    assert!(engine.desk(OfficerDesk {}).await.is_ok());
    tokio::join!(engine.stop(), async {
        engine.stop().await;
        assert_eq!(open_files(world.folder.path()), Vec::<&Path>::new());
    });
    assert_eq!(open_files(world.folder.path()), Vec::<&Path>::new());
    assert_eq!(code(engine.desk(OfficerDesk {}).await), "store-unavailable");
}
