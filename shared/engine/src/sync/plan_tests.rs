//! Plans against a real store: what holds for every order of pages.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use targa_contract::api::{
    Cursor, Fine, FineState, InstalmentsAsked, InstalmentsRequest, InstalmentsState, SyncPage,
    Vehicle,
};
use targa_contract::{FineId, InstalmentsId};
use targa_domain::instalments::Plan;
use targa_domain::{Cents, Date, MunicipalitySettings, Violation};
use targa_pagopa::{NoticeNumber, Segregation};
use uuid::Uuid;

use super::{News, UpdatePlan};
use crate::api::Told;
use crate::pricing;
use crate::reminders::deadlines;
use crate::store::Cache;
use crate::sync::plan::Known;
use crate::vault::FileKeys;

const STATES: [FineState; 5] = [
    FineState::Preavviso,
    FineState::Notified,
    FineState::Paid,
    FineState::PaidShort,
    FineState::Annulled,
];
const PLATES: [&str; 3] = ["AB123CD", "EF456GH", "ZZ999ZZ"];

/// The day of all violations.
const FIRST: Date = Date::constant(2026, 5, 4);

fn id(n: u8) -> FineId {
    FineId::new(Uuid::from_u128(n.into()))
}

fn fine(n: u8, state: usize, hour: i8) -> Fine {
    let at = FIRST.at(hour, 0, 0, 0);
    let violation = Violation::new("158-6".parse().unwrap(), at);
    let settings = MunicipalitySettings::default();
    let schedule = pricing::preavviso(violation, at.date(), &settings)
        .unwrap()
        .schedule;
    let segregation = Segregation::new(2).unwrap();
    Fine {
        id: id(n),
        plate: PLATES[0].parse().unwrap(),
        place: "piazza della Fontana".to_owned(),
        violation,
        state: STATES[state],
        reference: n.to_string(),
        notice_number: NoticeNumber::emit(segregation, n.into()).unwrap(),
        creditor: "12345678903".parse().unwrap(),
        points: 0,
        schedule: Box::new(schedule),
        evidence: Vec::new(),
        receipt: None,
        options: Vec::new(),
        verbale: None,
        collection: None,
        plan: None,
    }
}

/// Request number `of` to pay a fine in instalments.
fn request(n: u8, of: u8) -> InstalmentsRequest {
    let settings = MunicipalitySettings::default();
    let plan = Plan::new(Cents::new(60_000), 4, FIRST, &settings);
    InstalmentsRequest {
        id: InstalmentsId::new(Uuid::from_u128(u128::from(n) << 8 | u128::from(of))),
        asked: InstalmentsAsked {
            fine: id(n),
            number: 4,
            income: Cents::ZERO,
            relatives: 0,
        },
        state: InstalmentsState::Submitted,
        plan: plan.unwrap().unwrap(),
        asked_on: FIRST,
        answer_by: FIRST,
        reason: None,
        protocol: None,
    }
}

prop_compose! {
    /// Few keys, so that pages speak of the same fines again and again.
    fn a_page()(
        fines in prop::collection::vec((0_u8..6, 0_usize..5, 7_i8..20), 0..6),
        gone in prop::collection::vec(0_u8..6, 0..3),
        vehicles in prop::collection::vec((0_usize..3, "[a-z]{0,3}"), 0..3),
        gone_vehicles in prop::collection::vec(0_usize..3, 0..2),
        asked in prop::collection::vec((0_u8..6, 0_u8..3), 0..3),
        reset in prop::bool::weighted(0.1),
        more in any::<bool>(),
        next in 0_u32..1000,
    ) -> SyncPage {
        SyncPage {
            reset,
            fines: fines.into_iter().map(|(n, state, hour)| fine(n, state, hour)).collect(),
            gone_fines: gone.into_iter().map(id).collect(),
            vehicles: vehicles
                .into_iter()
                .map(|(n, description)| Vehicle { plate: PLATES[n].parse().unwrap(), description })
                .collect(),
            gone_vehicles: gone_vehicles.into_iter().map(|n| PLATES[n].parse().unwrap()).collect(),
            instalments: asked.into_iter().map(|(n, of)| request(n, of)).collect(),
            next: Cursor(next.to_string()),
            more,
            as_of: "2026-05-04T07:00:00Z".parse().unwrap(),
        }
    }
}

async fn plan(cache: &Cache, page: SyncPage) -> UpdatePlan {
    let progress = cache.progress().await.unwrap();
    let known = Known {
        states: cache
            .states(page.fines.iter().map(|fine| fine.id).collect())
            .await
            .unwrap(),
        complete: progress.complete,
        after: progress.cursor,
    };
    UpdatePlan::new(told(&page), &known)
}

/// A page as it is read from the network.
fn told(page: &SyncPage) -> SyncPage<Told<Fine>> {
    serde_json::from_slice(&serde_json::to_vec(page).unwrap()).unwrap()
}

/// All that screens and sync can see.
async fn seen(cache: &Cache) -> String {
    let rows = cache.lines().await.unwrap();
    let mut bodies = Vec::new();
    for row in &rows {
        bodies.push(cache.fine(row.id).await.unwrap());
    }
    let vehicles = cache.vehicles().await.unwrap();
    let deadlines = found(cache, FIRST).await;
    format!(
        "{rows:?} {bodies:?} {vehicles:?} {deadlines:?} {:?}",
        cache.progress().await.unwrap()
    )
}

/// What the pages mean, told as simply as possible: fines, and the requests for each.
fn meant(pages: &[SyncPage]) -> BTreeMap<FineId, (Fine, BTreeSet<InstalmentsId>)> {
    let mut fines = BTreeMap::new();
    for page in pages {
        if page.reset {
            fines.clear();
        }
        for fine in &page.fines {
            let asked = page.instalments.iter();
            let asked = asked.filter(|request| request.asked.fine == fine.id);
            let asked = asked.map(|request| request.id).collect();
            fines.insert(fine.id, (fine.clone(), asked));
        }
        for gone in &page.gone_fines {
            fines.remove(gone);
        }
    }
    fines
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn applied_twice_is_applied_once(pages in prop::collection::vec(a_page(), 1..5)) {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let cache = Cache::open(folder.path().to_owned(), &FileKeys::of_byte(1)).await.unwrap();
            for page in &pages {
                let once = plan(&cache, page.clone()).await;
                prop_assert!(cache.apply(once.clone()).await.unwrap());
                let before = seen(&cache).await;
                prop_assert!(cache.apply(once).await.unwrap());
                prop_assert_eq!(&seen(&cache).await, &before, "the same plan again");
                let again = plan(&cache, page.clone()).await;
                prop_assert_eq!(&again.news, &[], "no news is told twice");
                prop_assert!(cache.apply(again).await.unwrap());
                prop_assert_eq!(&seen(&cache).await, &before, "the same page again");
            }
            let mut kept: BTreeMap<_, (_, BTreeSet<_>)> = BTreeMap::new();
            let asked = cache.requests().await.unwrap();
            for row in cache.lines().await.unwrap() {
                let fine = cache.fine(row.id).await.unwrap().unwrap();
                let asked = asked.iter().filter(|request| request.asked.fine == row.id);
                kept.insert(row.id, (fine, asked.map(|request| request.id).collect()));
            }
            prop_assert_eq!(kept.values().map(|(_, asked)| asked.len()).sum::<usize>(), asked.len());
            prop_assert_eq!(kept, meant(&pages));
            for days in [0, 4, 5, 6, 60, 90] {
                let today = FIRST.checked_add(jiff::Span::new().days(days)).unwrap();
                prop_assert_eq!(found(&cache, today).await, due(&cache, today).await, "{}", today);
            }
            Ok(())
        })?;
    }
}

/// Deadlines, as they are looked up.
async fn found(cache: &Cache, today: Date) -> BTreeSet<(FineId, Date, Cents)> {
    let deadlines = deadlines(cache, today).await.unwrap();
    let parts = deadlines.iter().map(|it| (it.fine, it.last, it.amount));
    parts.collect()
}

/// The same, out of the whole list.
async fn due(cache: &Cache, today: Date) -> BTreeSet<(FineId, Date, Cents)> {
    let mut all = BTreeSet::new();
    for line in cache.lines().await.unwrap() {
        let deadlines = line.amounts.deadlines(line.state, today);
        all.extend(
            deadlines
                .into_iter()
                .map(|(last, sum)| (line.id, last, sum)),
        );
    }
    all
}

fn page(fines: Vec<Fine>) -> SyncPage {
    SyncPage {
        reset: false,
        fines,
        gone_fines: Vec::new(),
        vehicles: Vec::new(),
        gone_vehicles: Vec::new(),
        instalments: Vec::new(),
        next: Cursor("1".to_owned()),
        more: false,
        as_of: "2026-05-04T07:00:00Z".parse().unwrap(),
    }
}

#[test]
fn what_is_news() {
    let [preavviso, notified, paid, short, annulled] = [0, 1, 2, 3, 4];
    let news = |before: Option<usize>, now: usize, complete: bool| {
        let states = before
            .map(|state| (id(1), STATES[state]))
            .into_iter()
            .collect();
        UpdatePlan::new(
            told(&page(vec![fine(1, now, 8)])),
            &Known {
                states,
                complete,
                after: None,
            },
        )
        .news
    };
    assert_eq!(news(None, preavviso, true), [News::NewFine(id(1))]);
    assert_eq!(news(None, notified, true), [News::NewFine(id(1))]);
    assert_eq!(
        news(None, preavviso, false),
        [],
        "the first sync is no news"
    );
    assert_eq!(news(None, paid, true), [], "nothing to do about it");
    assert_eq!(news(Some(preavviso), paid, true), [News::Paid(id(1))]);
    assert_eq!(news(Some(short), paid, true), [News::Paid(id(1))]);
    assert_eq!(news(Some(paid), paid, true), []);
    assert_eq!(news(Some(preavviso), notified, true), []);
    assert_eq!(news(Some(preavviso), annulled, true), []);
}

#[tokio::test]
async fn a_page_of_a_cache_that_was_thrown_away_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let open = async || Cache::open(folder.path().to_owned(), &FileKeys::of_byte(1)).await;
    let cache = open().await.unwrap();
    let first = plan(&cache, page(vec![fine(1, 0, 8)])).await;
    assert!(cache.apply(first).await.unwrap());
    let mut second = page(vec![fine(2, 0, 9)]);
    second.next = Cursor("2".to_owned());
    let second = plan(&cache, second).await;
    cache.delete().await.unwrap();
    // What came before it is not there any more: it would be missing for ever.
    let cache = open().await.unwrap();
    assert!(!cache.apply(second.clone()).await.unwrap());
    assert_eq!(cache.progress().await.unwrap().cursor, None);
    assert_eq!(cache.lines().await.unwrap(), []);
    // From scratch it needs nothing before it.
    let from_scratch = UpdatePlan {
        from_scratch: true,
        ..second
    };
    assert!(cache.apply(from_scratch).await.unwrap());
    assert_eq!(cache.lines().await.unwrap().len(), 1);
}
