//! An officer and a citizen with their apps, and the bad network before them.

use std::collections::BTreeMap;
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
use crate::world::fines::{PLACE, PLATE};
use crate::world::{World, until};

/// As the provider knows them: by their codici fiscali.
const OFFICER: (&str, &str) = ("VRDNNA80A41L219Z", "Anna Verdi");
pub(super) const CITIZEN: (&str, &str) = ("RSSMRA85T10A562S", "Mario Rossi");

pub(super) struct Crew {
    pub(super) world: World,
    pub(super) proxy: Proxy,
    /// The citizen's own device.
    home: (tempfile::TempDir, Arc<MemoryKeys>),
    pub(super) officer: Arc<OfficerEngine>,
    pub(super) citizen: Arc<CitizenEngine>,
    pub(super) issued: Vec<FineId>,
    pub(super) images: Vec<Vec<u8>>,
}

impl Crew {
    /// Both have signed in and the officer has numbers; from then on the network to that server is bad.
    pub(super) async fn begin(world: World, server: String, dice: &mut Dice) -> Self {
        let proxy = Proxy::before(server, Dice::of(dice.next()));
        let home = (tempfile::tempdir().unwrap(), Arc::default());
        world.issuer.is(OFFICER.0, OFFICER.1, &["officer"]);
        let officer = officer(&world, &proxy).await;
        officer.sign_in(SignIn {}).await.unwrap();
        world.issuer.is(CITIZEN.0, CITIZEN.1, &[]);
        let citizen = citizen(&world, &proxy, &home).await;
        citizen.sign_in(SignIn {}).await.unwrap();
        let crew = Self {
            world,
            proxy,
            home,
            officer,
            citizen,
            issued: Vec::new(),
            images: Vec::new(),
        };
        until("numbers", async || crew.numbers_left().await >= 20).await;
        crew.proxy.turns_bad();
        crew
    }

    pub(super) async fn numbers_left(&self) -> u32 {
        self.officer
            .desk(OfficerDesk {})
            .await
            .unwrap()
            .numbers_left
    }

    /// Issues, perhaps with an image.
    pub(super) async fn issue(&mut self, image: Option<Vec<u8>>) {
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
        if let Some(jpeg) = image {
            let image = AttachImage {
                fine: desk.draft,
                id: None,
                jpeg: STANDARD.encode(&jpeg),
            };
            self.officer.attach_image(image).await.unwrap();
            self.images.push(jpeg);
        }
    }

    /// Fails as often as it likes: what it brought stays.
    pub(super) async fn refresh(&self) {
        drop(self.citizen.refresh(Refresh {}).await);
    }

    /// The apps are closed and opened again, which also begins their waits anew.
    pub(super) async fn restart(&mut self) {
        self.officer.stop().await;
        self.citizen.stop().await;
        self.officer = officer(&self.world, &self.proxy).await;
        self.citizen = citizen(&self.world, &self.proxy, &self.home).await;
    }

    pub(super) async fn stop(self) {
        self.officer.stop().await;
        self.citizen.stop().await;
    }

    /// The network is good again: everything leaves the handheld. `images` says how many have arrived.
    pub(super) async fn comes_home(&mut self, images: impl AsyncFn() -> usize) {
        self.proxy.calm().await;
        self.restart().await;
        let unsent = Unsent::default();
        until("all sent", async || {
            let desk = self.officer.desk(OfficerDesk {}).await.unwrap();
            let mut waiting = desk.issued;
            waiting.retain(|row| row.delivery != Delivery::Sent);
            let missing = self.images.len() - images().await;
            *unsent.0.lock().unwrap() = format!("{missing} images and {waiting:?}");
            waiting.is_empty() && missing == 0
        })
        .await;
    }

    pub(super) async fn listed(&self) -> BTreeMap<FineId, FineState> {
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
