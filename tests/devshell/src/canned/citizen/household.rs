//! The plates of a household.

use targa_contract::Problem;
use targa_contract::commands::{AddVehicle, Household, RemoveVehicle};

use super::CannedCitizen;
use crate::canned::lock;

pub(super) async fn household(desk: &CannedCitizen) -> Result<Household, Problem> {
    desk.state.wait().await;
    desk.readable()?;
    Ok(desk.person.household(&lock(&desk.fines)))
}

pub(super) fn add_vehicle(
    desk: &CannedCitizen,
    request: &AddVehicle,
) -> Result<Household, Problem> {
    desk.readable()?;
    desk.told(desk.person.add(request))?;
    Ok(desk.person.household(&lock(&desk.fines)))
}

pub(super) fn remove_vehicle(
    desk: &CannedCitizen,
    request: &RemoveVehicle,
) -> Result<Household, Problem> {
    desk.readable()?;
    desk.told(desk.person.remove(request))?;
    Ok(desk.person.household(&lock(&desk.fines)))
}
