//! At work over a bad network, before a server that remembers all it was told.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use targa_contract::FineId;
use targa_contract::api::FineState;
use targa_faults::Dice;

use super::crew::Crew;
use crate::world::fines::{fine, id, paid};
use crate::world::server::Step;
use crate::world::{World, until};

/// Fines that come, change and go.
const FINES: usize = 12;

pub(super) struct Shift {
    crew: Crew,
    /// What is true at the office.
    truth: BTreeMap<FineId, FineState>,
}

impl Shift {
    /// Both have signed in and the officer has numbers; from then on the network is bad.
    pub(super) async fn begin(dice: &mut Dice) -> Self {
        let world = World::new();
        *world.server.office.page.lock().unwrap() = 3;
        let server = world.server.url();
        Self {
            crew: Crew::begin(world, server, dice).await,
            truth: BTreeMap::new(),
        }
    }

    /// One thing happens.
    pub(super) async fn round(&mut self, dice: &mut Dice) {
        match dice.below(8) {
            0..=2 => {
                let image = (dice.below(3) == 0).then(|| self.image());
                self.crew.issue(image).await;
            }
            3 | 4 => self.happens(dice),
            5 | 6 => self.crew.refresh().await,
            _ => self.crew.restart().await,
        }
    }

    /// Large enough for more than one part.
    fn image(&self) -> Vec<u8> {
        let mut jpeg = vec![0xff, 0xd8, 0xff];
        let which = u8::try_from(self.crew.images.len() % 251).unwrap();
        jpeg.resize(300 * 1024, which);
        jpeg
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
        self.crew.world.server.happens(step);
    }

    /// The network is good again: what is true here is true there, and was done once.
    pub(super) async fn check(mut self) {
        let office = Arc::clone(&self.crew.world.server.office);
        let images = async || {
            let handhelds = office.handhelds.lock().unwrap();
            let whole = handhelds.images.values();
            whole.filter(|image| image.is_whole()).count()
        };
        self.crew.comes_home(images).await;
        until("the citizen sees what is", async || {
            self.crew.listed().await == self.truth
        })
        .await;

        let records = office.records.lock().unwrap().clone();
        let issued: BTreeSet<_> = self.crew.issued.iter().copied().collect();
        assert_eq!(records.keys().copied().collect::<BTreeSet<_>>(), issued);
        let numbers: BTreeSet<_> = records
            .values()
            .map(|record| record.notice_number)
            .collect();
        assert_eq!(numbers.len(), issued.len(), "a number for each");
        // Every lease was taken once, however often it was asked for.
        until("numbers", async || self.crew.numbers_left().await >= 20).await;
        let kept = u64::from(self.crew.numbers_left().await) + issued.len() as u64;
        assert_eq!(*office.leased.lock().unwrap(), kept);
        let handhelds = office.handhelds.lock().unwrap();
        assert_eq!(handhelds.images.len(), self.crew.images.len());
        let chained: usize = handhelds.chains.values().map(Vec::len).sum();
        assert_eq!((handhelds.chains.len(), chained), (1, issued.len()));
    }
}
