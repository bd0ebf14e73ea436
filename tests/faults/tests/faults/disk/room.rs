//! No room on the disk, and a folder that cannot be written to.

use std::io::Write;
use std::path::Path;
use std::process::Command;

use targa_contract::commands::{Citizen, Officer, OfficerDesk, Refresh};
use targa_engine::ports::Ports;
use targa_engine::{CitizenEngine, EngineConfig, OfficerEngine};

use targa_faults::skipped;

use super::{begin, issue, listed, numbers, officers};
use crate::world::fines::fine;
use crate::world::server::Step;
use crate::world::{World, code, until};

/// A disk of its own, of two megabytes. Only root may have one: others hear that they had none.
pub(super) struct SmallDisk(pub(super) tempfile::TempDir);

impl SmallDisk {
    pub(super) fn new() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        if mount(&["-t", "tmpfs", "-o", "size=2m", "tmpfs"], folder.path()) {
            return Some(Self(folder));
        }
        skipped("no disk of its own can be mounted here, that takes root on Linux");
        None
    }

    pub(super) fn config(&self, world: &World) -> EngineConfig {
        EngineConfig {
            data_dir: self.0.path().to_owned(),
            ..world.config()
        }
    }

    /// Leaves no room.
    pub(super) fn fill(&self) {
        let mut file = std::fs::File::create(self.0.path().join("full")).unwrap();
        for block in [64 * 1024, 1] {
            while file.write_all(&vec![7; block]).is_ok() {}
        }
    }

    pub(super) fn make_room(&self) {
        std::fs::remove_file(self.0.path().join("full")).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

pub(super) fn mount(arguments: &[&str], folder: &Path) -> bool {
    let mut mount = Command::new("mount");
    let done = mount.args(arguments).arg(folder).status();
    cfg!(target_os = "linux") && done.is_ok_and(|status| status.success())
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_full_disk_nothing_counts_as_issued_and_all_is_still_read() {
    let Some(disk) = SmallDisk::new() else { return };
    let world = officers();
    let engine = OfficerEngine::start(disk.config(&world), world.ports());
    let engine = engine.await.unwrap();
    begin(&engine).await;
    issue(&engine).await.unwrap();
    let before = engine.desk(OfficerDesk {}).await.unwrap();
    disk.fill();
    // What still fits into the files as they are may be issued; then there is no room.
    let mut issued = before.issued.len();
    let refusal = loop {
        match issue(&engine).await {
            Ok(_) => issued += 1,
            Err(problem) => break problem,
        }
        assert!(issued < 30, "a full disk takes everything");
    };
    assert_eq!(refusal.code.as_str(), "store-unavailable");
    let desk = engine.desk(OfficerDesk {}).await.unwrap();
    assert_eq!(desk.issued.len(), issued, "what was refused is not there");
    assert!(!desk.unreadable_outbox);

    disk.make_room();
    numbers(&engine).await;
    issue(&engine).await.unwrap();
    engine.stop().await;
    let engine = OfficerEngine::start(disk.config(&world), world.ports());
    let engine = engine.await.unwrap();
    let desk = engine.desk(OfficerDesk {}).await.unwrap();
    assert_eq!(desk.issued.len(), issued + 1);
    assert!(!desk.unreadable_outbox);
    let sent = || world.server.office.records.lock().unwrap().len();
    until("all sent", async || sent() == issued + 1).await;
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sync_without_room_goes_on_when_there_is() {
    let Some(disk) = SmallDisk::new() else { return };
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = start(&disk.config(&world), world.ports()).await;
    engine
        .sign_in(targa_contract::commands::SignIn {})
        .await
        .unwrap();
    until("the first sync", async || listed(&engine).await == 1).await;
    disk.fill();
    for n in 2..=600 {
        world.server.quietly(Step::Put(Box::new(fine(n))));
    }
    assert_eq!(code(engine.refresh(Refresh {}).await), "store-unavailable");
    assert!(listed(&engine).await > 0, "what was there is still read");
    disk.make_room();
    engine.refresh(Refresh {}).await.unwrap();
    assert_eq!(listed(&engine).await, 600);
    engine.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_can_be_written_it_is_said() {
    let Some(disk) = SmallDisk::new() else { return };
    let world = officers();
    let engine = OfficerEngine::start(disk.config(&world), world.ports());
    let engine = engine.await.unwrap();
    begin(&engine).await;
    issue(&engine).await.unwrap();
    engine.stop().await;
    assert!(mount(&["-o", "remount,ro"], disk.0.path()), "read-only");
    let engine = OfficerEngine::start(disk.config(&world), world.ports());
    let engine = engine.await.unwrap();
    let problem = engine.desk(OfficerDesk {}).await.unwrap_err();
    assert_eq!(problem.code.as_str(), "store-unavailable");
    engine.stop().await;
    // Nothing was moved aside or lost on the way.
    assert!(mount(&["-o", "remount,rw"], disk.0.path()), "writable");
    let engine = OfficerEngine::start(disk.config(&world), world.ports());
    let engine = engine.await.unwrap();
    let desk = engine.desk(OfficerDesk {}).await.unwrap();
    assert_eq!(desk.issued.len(), 1);
    assert!(!desk.unreadable_outbox);
    engine.stop().await;
}

pub(super) async fn start(config: &EngineConfig, ports: Ports) -> std::sync::Arc<CitizenEngine> {
    let engine = CitizenEngine::start(config.clone(), ports);
    engine.await.unwrap()
}
