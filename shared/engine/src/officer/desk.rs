//! The officer's first screen.

use targa_contract::commands::{OfficerDeskView, TariffHit};
use targa_contract::{FineId, Problem};
use targa_domain::{Date, HypothesisId};
use uuid::Uuid;

use super::OfficerEngine;
use super::issued_view::row;
use super::search_tariff::hit;
use crate::ports::today;
use crate::pricing::tariff;

/// What officers on foot write most: parking, ZTL, stopping, pavement, the bay of the disabled,
/// disc, signs, phone.
const FAVOURITES: &[&str] = &[
    "158-6",
    "7-14",
    "157-8",
    "158-5",
    "158-2-g",
    "7-15",
    "146-2",
    "173-3-bis",
];

pub(super) async fn desk(engine: &OfficerEngine) -> Result<OfficerDeskView, Problem> {
    let post = engine.sessions.present().await?;
    let today = today(&*engine.sessions.client().ports.clock)?;
    let outbox = &post.outbox;
    let kept = outbox.draft().await?;
    let fresh = || FineId::new(Uuid::now_v7());
    Ok(OfficerDeskView {
        draft: kept.as_ref().map_or_else(fresh, |draft| draft.id),
        kept,
        last_place: outbox.last_place().await?,
        favourites: favourites(today)?,
        numbers_left: outbox.numbers_left().await?,
        issued: outbox.all_issued().await?.iter().map(row).collect(),
        unreadable_outbox: outbox.has_unreadable(),
    })
}

fn favourites(today: Date) -> Result<Vec<TariffHit>, Problem> {
    let tariff = tariff()?;
    // A row that a later tariff does not have is not offered.
    Ok(FAVOURITES
        .iter()
        .filter_map(|id| HypothesisId::parse(id).ok())
        .filter_map(|id| tariff.row(&id, today).ok())
        .map(hit)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_favourite_is_in_the_tariff() {
        let today = Date::constant(2026, 11, 20);
        assert_eq!(favourites(today).unwrap().len(), FAVOURITES.len());
    }
}
