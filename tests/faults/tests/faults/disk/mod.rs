//! What lies on the disk, and what happens to it.

mod clear;
mod damage;
mod files;
mod room;
mod verbose;

use targa_contract::Problem;
use targa_contract::commands::{
    Citizen, IssuePreavviso, IssuedView, ListFines, Officer, OfficerDesk, SignIn,
};
use targa_domain::VehicleKind;
use targa_engine::{CitizenEngine, OfficerEngine};

pub(crate) use self::clear::{scan, scan_with};
use crate::world::fines::{PLACE, PLATE};
use crate::world::{World, until};

async fn issue(engine: &OfficerEngine) -> Result<IssuedView, Problem> {
    let id = engine.desk(OfficerDesk {}).await?.draft;
    let slip = IssuePreavviso {
        id,
        plate: PLATE.to_owned(),
        vehicle: VehicleKind::Car,
        hypothesis: "158-6".parse().unwrap(),
        place: PLACE.to_owned(),
    };
    engine.issue_preavviso(slip).await
}

/// Signs in, and waits until there are numbers.
async fn begin(engine: &OfficerEngine) {
    engine.sign_in(SignIn {}).await.unwrap();
    numbers(engine).await;
}

async fn numbers(engine: &OfficerEngine) {
    until("numbers", async || {
        let desk = engine.desk(OfficerDesk {}).await;
        desk.is_ok_and(|desk| desk.numbers_left > 0)
    })
    .await;
}

fn officers() -> World {
    let world = World::new();
    world.issuer.is("anna-verdi", "Anna Verdi", &["officer"]);
    world
}

async fn listed(engine: &CitizenEngine) -> usize {
    engine
        .list_fines(ListFines {})
        .await
        .map_or(0, |list| list.fines.len())
}
