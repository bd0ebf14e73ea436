//! The vehicles that the person calls theirs, with what the registry says and what is owed for each.

use targa_contract::Problem;
use targa_contract::api::{ClaimedVehicle, Vehicle, VehicleRequest, Vehicles};
use targa_contract::commands::{
    AddVehicle, Change, Household, HouseholdVehicle, RemoveVehicle, VehicleStanding,
};
use targa_domain::{Cents, Date, Plate};

use super::CitizenEngine;
use super::hear::{hear, keep};
use super::post::CitizenPost;
use crate::ports::today;
use crate::session::Post;
use crate::store::{Heard, Line};

pub(super) async fn household(engine: &CitizenEngine) -> Result<Household, Problem> {
    let post = engine.sessions.present().await?;
    let asking = post.account().api.vehicles();
    let said = hear(engine, &post, Heard::Vehicles, asking).await?;
    with_fines(engine, &post, said).await
}

pub(super) async fn add_vehicle(
    engine: &CitizenEngine,
    request: AddVehicle,
) -> Result<Household, Problem> {
    let post = engine.sessions.present().await?;
    let plate = Plate::parse(&request.plate)?;
    let description = request.description;
    let api = &post.account().api;
    let added = api
        .put_vehicle(&plate, &VehicleRequest { description })
        .await?;
    let said = changed(engine, &post, plate, Some(added)).await?;
    with_fines(engine, &post, said).await
}

pub(super) async fn remove_vehicle(
    engine: &CitizenEngine,
    request: RemoveVehicle,
) -> Result<Household, Problem> {
    let post = engine.sessions.present().await?;
    post.account().api.delete_vehicle(&request.plate).await?;
    let said = changed(engine, &post, request.plate, None).await?;
    with_fines(engine, &post, said).await
}

/// It is done at the server: what was last heard is put right, whether or not the server says the whole list now.
async fn changed(
    engine: &CitizenEngine,
    post: &CitizenPost,
    plate: Plate,
    now: Option<ClaimedVehicle>,
) -> Result<Vehicles, Problem> {
    let account = post.account();
    let last = account.cache.heard(Heard::Vehicles).await?;
    let mut said: Vehicles = match account.api.vehicles().await {
        Ok(said) => said,
        Err(problem) => last.ok_or(problem)?,
    };
    said.vehicles.retain(|vehicle| vehicle.plate != plate);
    said.vehicles.extend(now);
    said.vehicles.sort_by_key(|vehicle| vehicle.plate);
    keep(post.account(), Heard::Vehicles, &said).await;
    engine.sessions.client().link.tell(Change::Fines);
    Ok(said)
}

async fn with_fines(
    engine: &CitizenEngine,
    post: &CitizenPost,
    said: Vehicles,
) -> Result<Household, Problem> {
    let today = today(&*engine.sessions.client().ports.clock)?;
    let cache = &post.account().cache;
    let (seen, lines) = (cache.vehicles().await?, cache.lines().await?);
    Ok(joined(said, seen, &lines, today))
}

/// Those that they call theirs, and those whose fines they see although they do not.
fn joined(said: Vehicles, seen: Vec<Vehicle>, lines: &[Line], today: Date) -> Household {
    let own: Vec<Plate> = said.vehicles.iter().map(|vehicle| vehicle.plate).collect();
    let shown = said
        .vehicles
        .into_iter()
        .map(|vehicle| (vehicle.plate, vehicle.description, vehicle.ownership.into()));
    let delegated = seen
        .into_iter()
        .filter(|vehicle| !own.contains(&vehicle.plate))
        .map(|vehicle| {
            (
                vehicle.plate,
                vehicle.description,
                VehicleStanding::Delegated,
            )
        });
    let mut vehicles: Vec<_> = shown
        .chain(delegated)
        .map(|(plate, description, standing)| {
            let (fines, owed) = sums(lines, plate, today);
            HouseholdVehicle {
                plate,
                description,
                standing,
                fines,
                owed,
            }
        })
        .collect();
    vehicles.sort_by_key(|vehicle| vehicle.plate);
    Household { vehicles }
}

/// How many fines of a vehicle are here, and what is owed for them that day.
fn sums(lines: &[Line], plate: Plate, today: Date) -> (u32, Option<Cents>) {
    let of_it = lines.iter().filter(|line| line.plate == plate);
    let (mut fines, mut sum) = (0_u32, Cents::ZERO);
    for line in of_it {
        fines = fines.saturating_add(1);
        if let Some(owed) = line.amounts.owed(line.state, today) {
            sum = sum.checked_add(owed.amount).unwrap_or(sum);
        }
    }
    (fines, (sum > Cents::ZERO).then_some(sum))
}
