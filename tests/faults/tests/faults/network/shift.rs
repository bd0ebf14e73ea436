//! An officer and a citizen at work over a bad network.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use targa_contract::FineId;
use targa_contract::api::FineState;
use targa_contract::commands::{
    AttachImage, Citizen, Delivery, IssuePreavviso, ListFines, Officer, OfficerDesk, Refresh,
    SignIn,
};
use targa_domain::VehicleKind;
use targa_engine::ports::{MemoryKeys, Ports};
use targa_engine::{CitizenEngine, EngineConfig, OfficerEngine};
use targa_faults::Dice;

use super::proxy::Proxy;
use crate::world::fines::{PLACE, PLATE, fine, id, paid};
use crate::world::server::Step;
use crate::world::{World, until};

/// Fines that come, change and go.
const FINES: usize = 12;

pub(super) struct Shift {
    world: World,
    proxy: Proxy,
    /// The citizen's own device.
    home: (tempfile::TempDir, Arc<MemoryKeys>),
    officer: Arc<OfficerEngine>,
    citizen: Arc<CitizenEngine>,
    issued: Vec<FineId>,
    images: usize,
    /// What is true at the office.
    truth: BTreeMap<FineId, FineState>,
}

impl Shift {
    /// Both have signed in and the officer has numbers; from then on the network is bad.
    pub(super) async fn begin(dice: &mut Dice) -> Self {
        let world = World::new();
        *world.server.office.page.lock().unwrap() = 3;
        let proxy = Proxy::before(world.server.url(), Dice::of(dice.next()));
        let home = (tempfile::tempdir().unwrap(), Arc::default());
        world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
        let officer = officer(&world, &proxy).await;
        officer.sign_in(SignIn {}).await.unwrap();
        world.issuer.is("mario-rossi", "Mario Rossi", &[]);
        let citizen = citizen(&world, &proxy, &home).await;
        citizen.sign_in(SignIn {}).await.unwrap();
        let shift = Self {
            world,
            proxy,
            home,
            officer,
            citizen,
            issued: Vec::new(),
            images: 0,
            truth: BTreeMap::new(),
        };
        until("numbers", async || shift.numbers_left().await >= 20).await;
        shift.proxy.turns_bad();
        shift
    }

    async fn numbers_left(&self) -> u32 {
        self.officer
            .desk(OfficerDesk {})
            .await
            .unwrap()
            .numbers_left
    }

    /// One thing happens.
    pub(super) async fn round(&mut self, dice: &mut Dice) {
        match dice.below(8) {
            0..=2 => self.issue(dice.below(3) == 0).await,
            3 | 4 => self.happens(dice),
            // Fails as often as it likes: what it brought stays.
            5 | 6 => drop(self.citizen.refresh(Refresh {}).await),
            _ => self.restart().await,
        }
    }

    async fn issue(&mut self, with_image: bool) {
        let desk = self.officer.desk(OfficerDesk {}).await.unwrap();
        let slip = IssuePreavviso {
            id: desk.draft,
            plate: PLATE.to_owned(),
            vehicle: VehicleKind::Car,
            hypothesis: "158-6".parse().unwrap(),
            place: PLACE.to_owned(),
        };
        match self.officer.issue_preavviso(slip).await {
            Ok(view) => self.issued.push(view.row.id),
            Err(problem) => {
                assert_eq!(problem.code.as_str(), "no-notice-numbers");
                return;
            }
        }
        if with_image {
            let mut jpeg = vec![0xff, 0xd8, 0xff];
            jpeg.resize(300 * 1024, u8::try_from(self.images % 251).unwrap());
            let image = AttachImage {
                fine: desk.draft,
                id: None,
                jpeg: STANDARD.encode(jpeg),
            };
            self.officer.attach_image(image).await.unwrap();
            self.images += 1;
        }
    }

    /// A fine comes, is paid or goes.
    fn happens(&mut self, dice: &mut Dice) {
        let n = dice.below(FINES) as u128 + 1;
        let step = match dice.below(4) {
            0 => {
                self.truth.remove(&id(n));
                Step::Gone(id(n))
            }
            1 => {
                self.truth.insert(id(n), FineState::Paid);
                Step::Put(Box::new(paid(n)))
            }
            _ => {
                self.truth.insert(id(n), FineState::Preavviso);
                Step::Put(Box::new(fine(n)))
            }
        };
        self.world.server.happens(step);
    }

    /// The apps are closed and opened again, which also begins their waits anew.
    async fn restart(&mut self) {
        self.officer.stop().await;
        self.citizen.stop().await;
        self.officer = officer(&self.world, &self.proxy).await;
        self.citizen = citizen(&self.world, &self.proxy, &self.home).await;
    }

    /// The network is good again: what is true here is true there, and was done once.
    pub(super) async fn check(mut self) {
        self.proxy.calm().await;
        self.restart().await;
        let office = Arc::clone(&self.world.server.office);
        let images = || {
            let handhelds = office.handhelds.lock().unwrap();
            let whole = handhelds.images.values();
            whole.filter(|image| image.is_whole()).count()
        };
        let unsent = Unsent::default();
        until("all sent", async || {
            let desk = self.officer.desk(OfficerDesk {}).await.unwrap();
            let mut waiting = desk.issued;
            waiting.retain(|row| row.delivery != Delivery::Sent);
            let missing = self.images - images();
            *unsent.0.lock().unwrap() = format!("{missing} images and {waiting:?}");
            waiting.is_empty() && missing == 0
        })
        .await;
        until("the citizen sees what is", async || {
            self.listed().await == self.truth
        })
        .await;

        let records = office.records.lock().unwrap().clone();
        let issued: BTreeSet<_> = self.issued.iter().copied().collect();
        assert_eq!(records.keys().copied().collect::<BTreeSet<_>>(), issued);
        let numbers: BTreeSet<_> = records
            .values()
            .map(|record| record.notice_number)
            .collect();
        assert_eq!(numbers.len(), issued.len(), "a number for each");
        // Every lease was taken once, however often it was asked for.
        until("numbers", async || self.numbers_left().await >= 20).await;
        let kept = u64::from(self.numbers_left().await) + issued.len() as u64;
        assert_eq!(*office.leased.lock().unwrap(), kept);
        let handhelds = office.handhelds.lock().unwrap();
        assert_eq!(handhelds.images.len(), self.images);
        let chained: usize = handhelds.chains.values().map(Vec::len).sum();
        assert_eq!((handhelds.chains.len(), chained), (1, issued.len()));
    }

    async fn listed(&self) -> BTreeMap<FineId, FineState> {
        let list = self.citizen.list_fines(ListFines {}).await.unwrap();
        list.fines
            .iter()
            .map(|fine| (fine.id, fine.state))
            .collect()
    }
}

/// Says what did not arrive, if that is what has failed.
#[derive(Default)]
struct Unsent(Mutex<String>);

impl Drop for Unsent {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("not arrived: {}", self.0.lock().unwrap());
        }
    }
}

async fn officer(world: &World, proxy: &Proxy) -> Arc<OfficerEngine> {
    let config = EngineConfig {
        server_url: proxy.url(),
        ..world.config()
    };
    OfficerEngine::start(config, world.ports()).await.unwrap()
}

async fn citizen(
    world: &World,
    proxy: &Proxy,
    (folder, keys): &(tempfile::TempDir, Arc<MemoryKeys>),
) -> Arc<CitizenEngine> {
    let config = EngineConfig {
        server_url: proxy.url(),
        data_dir: folder.path().to_owned(),
        ..world.config()
    };
    let keys = Arc::clone(keys);
    CitizenEngine::start(
        config,
        Ports {
            keys,
            ..world.ports()
        },
    )
    .await
    .unwrap()
}
