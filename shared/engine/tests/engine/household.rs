//! The household's vehicles: added, told by the registry, removed; with the fines that are seen for each.

use targa_contract::api::{Ownership, Vehicle};
use targa_contract::commands::{
    AddVehicle, Citizen, Household, LookUp, Refresh, RemoveVehicle, ShowHousehold, VehicleStanding,
};
use targa_domain::Cents;

use crate::world::fines::{PLATE, fine};
use crate::world::server::Step;
use crate::world::{World, code};

fn add(plate: &str) -> AddVehicle {
    AddVehicle {
        plate: plate.to_owned(),
        description: "La Panda".to_owned(),
    }
}

fn standings(household: &Household) -> Vec<(&str, VehicleStanding, u32, Option<Cents>)> {
    let vehicles = household.vehicles.iter();
    vehicles
        .map(|one| (one.plate.as_str(), one.standing, one.fines, one.owed))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vehicle_is_added_the_registry_says_whose_it_is_and_it_goes_again() {
    let mut world = World::new();
    let plate = PLATE.parse().unwrap();
    world
        .server
        .office
        .citizens
        .lock()
        .unwrap()
        .registry
        .insert(plate, Ownership::Verified);
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();

    let mine = engine.add_vehicle(add("ab 123 cd")).await.unwrap();
    let owed = Some(fine(1).schedule.windows[0].amount);
    assert_eq!(
        standings(&mine),
        [(PLATE, VehicleStanding::Verified, 1, owed)]
    );
    let both = engine.add_vehicle(add("ZZ999ZZ")).await.unwrap();
    assert_eq!(
        standings(&both)[1],
        ("ZZ999ZZ", VehicleStanding::NotYours, 0, None),
        "of what is somebody else's nothing is seen"
    );

    world.server.off();
    let known = engine.household(ShowHousehold {}).await.unwrap();
    assert_eq!(known, both, "as last heard");
    assert_eq!(
        code(engine.remove_vehicle(RemoveVehicle { plate }).await),
        "server-unreachable"
    );
    world.server.on();
    crate::world::online(&engine).await;
    let left = engine
        .remove_vehicle(RemoveVehicle { plate })
        .await
        .unwrap();
    assert_eq!(standings(&left).len(), 1);
    let again = engine
        .remove_vehicle(RemoveVehicle { plate })
        .await
        .unwrap();
    assert_eq!(again, left, "twice is as once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vehicle_whose_fines_its_owner_lets_be_seen_is_told_apart() {
    let world = World::new();
    world.server.quietly(Step::Owns(Vehicle {
        plate: PLATE.parse().unwrap(),
        description: "Auto di Anna".to_owned(),
    }));
    let engine = world.signed_in_citizen().await;
    engine.refresh(Refresh {}).await.unwrap();
    let household = engine.household(ShowHousehold {}).await.unwrap();
    assert_eq!(
        standings(&household),
        [(PLATE, VehicleStanding::Delegated, 0, None)]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plate_that_is_none_is_refused_by_its_field() {
    let world = World::new();
    let engine = world.signed_in_citizen().await;
    let refused = engine.add_vehicle(add("?")).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("plate"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_slip_is_found_by_number_and_plate_without_an_account() {
    let world = World::new();
    world.server.quietly(Step::Put(Box::new(fine(1))));
    let engine = world.citizen().await;
    let look_up = |number: String, plate: &str| LookUp {
        number,
        plate: plate.to_owned(),
    };
    let notice = fine(1).notice_number;
    let code_of_slip = format!("PAGOPA|002|{notice}|{}|2940", fine(1).creditor);
    for number in [notice.grouped(), "P/2026/1".to_owned(), code_of_slip] {
        let found = engine.look_up(look_up(number, PLATE)).await.unwrap();
        assert_eq!(found.fine.notice_number, notice);
        assert!(found.qr.is_some(), "it can be paid at once");
    }
    let other = look_up(notice.to_string(), "ZZ999ZZ");
    assert_eq!(code(engine.look_up(other).await), "not-found");
    let nothing = engine.look_up(look_up(String::new(), PLATE)).await;
    assert_eq!(nothing.unwrap_err().field.as_deref(), Some("number"));
}
