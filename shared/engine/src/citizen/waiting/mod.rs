//! What waits for the person, from the cache: with its day, the nearest first.

mod driver;
mod instalments;
mod letters;

use targa_contract::Problem;
use targa_contract::api::{AddressKind, Contacts, FineState, Ownership, Timeline, Vehicles};
use targa_contract::commands::{WaitingFor, WaitingItem, WaitingList};
use targa_domain::{Calendar, Date};

use super::CitizenEngine;
use super::post::CitizenPost;
use crate::ports::today;
use crate::session::Post;
use crate::store::{Cache, Filter, Heard};
use crate::sync::HeardLetters;

pub(super) async fn waiting(engine: &CitizenEngine) -> Result<WaitingList, Problem> {
    let post = engine.sessions.present().await?;
    let today = today(&*engine.sessions.client().ports.clock)?;
    let cache = &post.account().cache;
    let mut items = paid_short(cache, today).await?;
    items.extend(driver_data(&post, today).await?);
    items.extend(instalments::waiting(cache).await?);
    items.extend(letters::waiting(&post).await?);
    let contacts: Option<Contacts> = cache.heard(Heard::Contacts).await?;
    items.extend(contacts.iter().flat_map(of_addresses));
    let vehicles: Option<Vehicles> = cache.heard(Heard::Vehicles).await?;
    items.extend(vehicles.iter().flat_map(of_vehicles));
    items.sort_by_key(|item| (item.until.is_none(), item.until, item.what));
    Ok(WaitingList { today, items })
}

async fn paid_short(cache: &Cache, today: Date) -> Result<Vec<WaitingItem>, Problem> {
    let filter = Filter {
        states: vec![FineState::PaidShort],
        ..Filter::default()
    };
    let lines = cache.page(filter, None, usize::MAX).await?.lines;
    let rest = lines.into_iter().filter_map(|line| {
        let owed = line.amounts.owed(line.state, today)?;
        Some(WaitingItem {
            fine: Some(line.id),
            until: owed.until,
            ..item(WaitingFor::PaidShort)
        })
    });
    Ok(rest.collect())
}

async fn driver_data(post: &CitizenPost, today: Date) -> Result<Vec<WaitingItem>, Problem> {
    let account = post.account();
    let calendar = Calendar::new(account.settings().await?.patron_saint);
    let mut items = Vec::new();
    for fine in account.cache.fines_with_points().await? {
        let Some(last) = driver::due(&fine, today, calendar)? else {
            continue;
        };
        let timeline: Option<Timeline> = account.cache.heard(Heard::Timeline(fine.id)).await?;
        let letters: Option<HeardLetters> = account.cache.heard(Heard::Letters(fine.id)).await?;
        if !driver::said(timeline.as_ref(), letters.as_ref()) {
            items.push(WaitingItem {
                fine: Some(fine.id),
                until: Some(last),
                ..item(WaitingFor::DriverData)
            });
        }
    }
    Ok(items)
}

/// Nothing but codes is sent to an address before its code came back.
fn of_addresses(contacts: &Contacts) -> Vec<WaitingItem> {
    let kinds = [
        (AddressKind::Pec, WaitingFor::VerifyPec),
        (AddressKind::Email, WaitingFor::VerifyEmail),
        (AddressKind::Phone, WaitingFor::VerifyPhone),
    ];
    let unverified = kinds.into_iter().filter(|(kind, _)| {
        contacts
            .address(*kind)
            .is_some_and(|(_, verified)| !verified)
    });
    unverified.map(|(_, what)| item(what)).collect()
}

fn of_vehicles(vehicles: &Vehicles) -> Vec<WaitingItem> {
    let refused = vehicles.vehicles.iter().filter_map(|vehicle| {
        let what = match vehicle.ownership {
            Ownership::NotYours => WaitingFor::VehicleNotYours,
            Ownership::Unknown => WaitingFor::VehicleUnknown,
            Ownership::Verified | Ownership::ToVerify => return None,
        };
        Some(WaitingItem {
            plate: Some(vehicle.plate),
            ..item(what)
        })
    });
    refused.collect()
}

const fn item(what: WaitingFor) -> WaitingItem {
    WaitingItem {
        what,
        fine: None,
        plate: None,
        until: None,
    }
}
