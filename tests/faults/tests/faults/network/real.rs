//! The same bad network in front of the real server, with the platforms it is connected to.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;
use std::time::Instant;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use jiff::Timestamp;
use serde_json::{Value, json};
use targa_contract::api::{FineState, Vehicle};
use targa_domain::FiscalCode;
use targa_faults::{Dice, rounds};
use targa_pagopa::{NoticeNumber, Segregation};
use targa_sandbox::Sandbox;
use targa_server::clock::Instants;
use targa_server::config::read_config;
use targa_server::store::Period;
use targa_server::{Running, start};

use super::crew::{CITIZEN, Crew};
use super::{LIFE, SeedOf};
use crate::world::fines::PLATE;
use crate::world::{NOW, World, until};

/// The first number that is given out.
const FIRST: u64 = 320_027_000_002;

#[tokio::test(flavor = "multi_thread")]
async fn the_real_server_and_the_platforms_have_everything_once() {
    for seed in 0..rounds(LIFE, 250) / LIFE {
        Box::pin(live(seed as u64)).await;
    }
}

async fn live(seed: u64) {
    let name = SeedOf(seed);
    let mut dice = Dice::of(seed);
    let world = World::new();
    *world.issuer.desk.telling.lock().unwrap() = true;
    let town_hall = TownHall::open(&world).await;
    let server = town_hall.server.url().to_owned();
    let mut crew = Crew::begin(world, server, &mut dice).await;
    for _ in 0..LIFE {
        match dice.below(8) {
            0..=3 => {
                let image = (dice.below(3) == 0).then(picture);
                crew.issue(image).await;
            }
            4..=6 => crew.refresh().await,
            _ => crew.restart().await,
        }
    }
    town_hall.check(crew).await;
    drop(name);
}

/// Goes on from the world's moment as fast as any clock: what the server tries again, it tries later.
struct Ticking(Instant);

impl Instants for Ticking {
    fn now(&self) -> Timestamp {
        NOW.parse::<Timestamp>().unwrap() + self.0.elapsed()
    }
}

/// The server, with its platforms.
struct TownHall {
    server: Running,
    sandbox: Sandbox,
    _folder: tempfile::TempDir,
}

impl TownHall {
    async fn open(world: &World) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sandbox = Sandbox::start(0, None).await.unwrap();
        let clock = format!("{}/control/clock", sandbox.url());
        let set = reqwest::Client::new()
            .put(clock)
            .json(&json!({ "now": NOW }));
        set.send().await.unwrap().error_for_status().unwrap();
        std::fs::write(folder.path().join("pagopa.key"), "a-key-of-the-sandbox\n").unwrap();
        let file = folder.path().join("municipality.toml");
        std::fs::write(&file, settings(&world.issuer.url(), sandbox.url())).unwrap();
        let config = read_config(&file, None).unwrap();
        let server = start(config, Ticking(Instant::now())).await.unwrap();
        let vehicle = Vehicle {
            plate: PLATE.parse().unwrap(),
            description: "Utilitaria azzurra".to_owned(),
        };
        let owner = FiscalCode::parse(CITIZEN.0).unwrap();
        let app = server.app();
        let always = Some(Period::ALWAYS);
        let added = app
            .store
            .add_vehicle(&owner, &vehicle, always, app.clock.now());
        added.await.unwrap();
        Self {
            server,
            sandbox,
            _folder: folder,
        }
    }

    /// The network is good again: what is true at the handheld is true at the server, at the platforms and at the
    /// citizen's, and was done once.
    async fn check(self, mut crew: Crew) {
        let store = &self.server.app().store;
        let issued = crew.issued.clone();
        let images = async || {
            let mut images = 0;
            for id in &issued {
                let fine = store.fine(*id).await.unwrap();
                images += fine.map_or(0, |fine| fine.evidence.len());
            }
            images
        };
        crew.comes_home(images).await;
        let all = issued.iter().map(|id| (*id, FineState::Preavviso));
        let truth: BTreeMap<_, _> = all.collect();
        until("the citizen sees what is", async || {
            crew.listed().await == truth
        })
        .await;

        let mut numbers = BTreeSet::new();
        for id in &issued {
            let fine = store.fine(*id).await.unwrap().unwrap();
            numbers.insert(fine.notice_number.to_string());
        }
        assert_eq!(numbers.len(), issued.len(), "a number for each");
        until("debt positions", async || {
            self.positions().await.len() >= issued.len()
        })
        .await;
        let positions = self.positions().await;
        assert_eq!(positions.len(), issued.len(), "each opened once");
        let notices = notices(&positions);
        let of_slips = notices.iter().filter(|notice| numbers.contains(*notice));
        assert_eq!(of_slips.count(), issued.len(), "with the slip's number");
        // Whoever pays in time has a notice of their own, whose number the server takes.
        self.assert_taken_once(&crew, notices.len() - issued.len())
            .await;
        crew.stop().await;
        self.server.stop().await;
    }

    async fn positions(&self) -> Vec<Value> {
        let positions = format!("{}/control/positions", self.sandbox.url());
        let answer = reqwest::get(positions).await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        answer["positions"].as_array().unwrap().clone()
    }

    /// The next number follows on those that the handheld has or had and those that the server has used.
    async fn assert_taken_once(&self, crew: &Crew, used: usize) {
        until("numbers", async || crew.numbers_left().await >= 20).await;
        let kept = u64::from(crew.numbers_left().await) + (crew.issued.len() + used) as u64;
        let segregation = Segregation::new(2).unwrap();
        let app = self.server.app();
        let somebody = FiscalCode::parse(CITIZEN.0).unwrap();
        let range = (segregation, FIRST);
        let next = app.store.lease(&somebody, 1, range, None, app.clock.now());
        let expected = NoticeNumber::emit(segregation, FIRST + kept).unwrap();
        assert_eq!(next.await.unwrap().notice_numbers, [expected]);
    }
}

/// The notice numbers of all debt positions.
fn notices(positions: &[Value]) -> Vec<String> {
    let options = positions
        .iter()
        .flat_map(|position| position["paymentOption"].as_array().unwrap());
    let notices = options.map(|option| option["nav"].as_str().unwrap().to_owned());
    notices.collect()
}

/// A JPEG of more than one part.
fn picture() -> Vec<u8> {
    let colours = RgbImage::from_fn(900, 900, |x, y| {
        let noise = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(2_246_822_519);
        Rgb([8, 16, 24].map(|shift| u8::try_from(noise >> shift & 0xff).unwrap()))
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(colours)
        .write_to(&mut bytes, ImageFormat::Jpeg)
        .unwrap();
    bytes.into_inner()
}

fn settings(issuer: &str, sandbox: &str) -> String {
    format!(
        r#"
[server]
listen = "127.0.0.1:0"

[municipality]
name = "Comune di Pontechiaro"
fiscal_code = "12345678903"

[sign_in]
issuer = "{issuer}"
audience = "https://api.targa.example"

[store]
path = "data/targa.db"

[notices]
segregation = 2
first = {FIRST}

[pagopa]
debt_positions_url = "{sandbox}/gpd/debt-positions-service/v1"
checkout_url = "{sandbox}/checkout/ec/v1"
receipts_url = "{sandbox}/gpd/payments-receipts-service/v1"
iban = "IT60X0542811101000000123456"
subscription_key_file = "pagopa.key"
"#
    )
}
