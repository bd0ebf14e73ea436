//! A page of changes turned into what is to be written, before anything is.

use std::collections::{HashMap, HashSet};

use targa_contract::api::{Cursor, Fine, FineState, InstalmentsRequest, SyncPage, Vehicle};
use targa_contract::{FineId, Timestamp};
use targa_domain::Plate;

use crate::api::Told;

/// What applying one page writes. Made without IO; executing it twice changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UpdatePlan {
    /// Where this page began; none for the very first.
    pub(crate) after: Option<Cursor>,
    /// Everything known is forgotten first: the server does not know our cursor.
    pub(crate) from_scratch: bool,
    /// Fines to write, each once.
    pub(crate) fines: Vec<Told<Fine>>,
    /// Vehicles to write, each once.
    pub(crate) vehicles: Vec<Vehicle>,
    /// Requests to pay in instalments to write, each once.
    pub(crate) instalments: Vec<InstalmentsRequest>,
    /// Fines to forget.
    pub(crate) gone_fines: Vec<FineId>,
    /// Vehicles to forget.
    pub(crate) gone_vehicles: Vec<Plate>,
    /// Where the next page begins.
    pub(crate) cursor: Cursor,
    /// The server's clock.
    pub(crate) as_of: Timestamp,
    /// After this plan everything the server has is here.
    pub(crate) completes: bool,
    /// What the user should hear about.
    pub(crate) news: Vec<News>,
}

/// Something that happened while the user was not looking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// A fine that was not there.
    NewFine(FineId),
    /// A fine that was open is paid.
    Paid(FineId),
}

/// What is known before a page comes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    /// States of those fines of the page that are in the cache.
    pub(crate) states: HashMap<FineId, FineState>,
    /// The first sync has ended: what comes now is news.
    pub(crate) complete: bool,
    /// Where the page began that came.
    pub(crate) after: Option<Cursor>,
}

impl UpdatePlan {
    /// Plans a page. Within it the last word about a fine or vehicle counts, and a tombstone
    /// counts more than anything: what is no longer ours to see must not stay.
    pub(crate) fn new(page: SyncPage<Told<Fine>>, known: &Known) -> Self {
        let (mut gone_fines, mut gone_vehicles) = (page.gone_fines, page.gone_vehicles);
        let (mut fines, mut vehicles) = (page.fines, page.vehicles);
        once(&mut gone_fines, |id| *id);
        once(&mut gone_vehicles, |plate| *plate);
        once(&mut fines, |fine| fine.value.id);
        once(&mut vehicles, |vehicle| vehicle.plate);
        let hidden: HashSet<_> = gone_fines.iter().collect();
        fines.retain(|fine| !hidden.contains(&fine.value.id));
        let mut instalments = page.instalments;
        once(&mut instalments, |request| request.id);
        instalments.retain(|request| !hidden.contains(&request.asked.fine));
        let hidden: HashSet<_> = gone_vehicles.iter().collect();
        vehicles.retain(|vehicle| !hidden.contains(&vehicle.plate));

        let news = if known.complete && !page.reset {
            let fines = fines.iter().map(|fine| &fine.value);
            fines
                .filter_map(|fine| news(fine, known.states.get(&fine.id)))
                .collect()
        } else {
            Vec::new()
        };
        Self {
            after: known.after.clone(),
            from_scratch: page.reset,
            fines,
            vehicles,
            instalments,
            gone_fines,
            gone_vehicles,
            cursor: page.next,
            as_of: page.as_of,
            completes: !page.more,
            news,
        }
    }

    /// The requests for those of its fines that have some, whole, newest first.
    pub(crate) fn requests(&self) -> impl Iterator<Item = (FineId, Vec<&InstalmentsRequest>)> {
        self.fines.iter().filter_map(|fine| {
            let id = fine.value.id;
            let of_fine = self.instalments.iter();
            let of_fine = of_fine.filter(|request| request.asked.fine == id);
            let mut requests: Vec<_> = of_fine.collect();
            requests.sort_by_key(|request| std::cmp::Reverse(request.id));
            (!requests.is_empty()).then_some((id, requests))
        })
    }

    /// Whether a screen would look different after it.
    pub(crate) fn changes_something(&self) -> bool {
        self.from_scratch
            || !self.fines.is_empty()
            || !self.vehicles.is_empty()
            || !self.gone_fines.is_empty()
            || !self.gone_vehicles.is_empty()
    }
}

fn news(fine: &Fine, before: Option<&FineState>) -> Option<News> {
    match (before, fine.state) {
        (None, FineState::Preavviso | FineState::Notified) => Some(News::NewFine(fine.id)),
        (Some(FineState::Paid) | None, _) => None,
        (Some(_), FineState::Paid) => Some(News::Paid(fine.id)),
        (Some(_), _) => None,
    }
}

/// Leaves the last of each key, in the order of last mention. Where all are different, as in nearly every page,
/// nothing moves.
fn once<T, K: std::hash::Hash + Eq>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let mut seen = HashSet::with_capacity(items.len());
    let backwards = items.iter().rev().map(|item| seen.insert(key(item)));
    let last: Vec<bool> = backwards.collect();
    let mut last = last.into_iter().rev();
    items.retain(|_| last.next().unwrap_or(true));
}
