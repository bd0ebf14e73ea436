//! The list, page by page.

use targa_contract::api::{Fine, FineState};
use targa_domain::Plate;

use super::{cache_of, plan, sample};
use crate::store::cache::page::statement;
use crate::store::{Cache, Filter, Mark, Wanted};
use crate::vault::FileKeys;

async fn walk(cache: &Cache, filter: Filter, limit: usize) -> Vec<u128> {
    let mut found = Vec::new();
    let mut after: Option<Mark> = None;
    loop {
        let page = cache.page(filter.clone(), after, limit).await.unwrap();
        assert!(page.lines.len() <= limit);
        found.extend(page.lines.iter().map(|line| line.id.get().as_u128()));
        after = page.next;
        if after.is_none() {
            return found;
        }
        assert_eq!(page.lines.len(), limit, "a page that goes on is full");
    }
}

/// 60 fines; every third of another plate, three at the same minute, one in another place.
async fn some_fines(folder: &std::path::Path) -> Cache {
    let cache = cache_of(folder, &FileKeys::of_byte(1), 0).await;
    let fine = |n: u32| -> Fine {
        let mut fine = sample(n);
        if n.is_multiple_of(3) {
            fine.plate = "EF456GH".parse().unwrap();
        }
        if (20..23).contains(&n) {
            fine.violation.committed_at = sample(20).violation.committed_at;
        }
        if n == 7 {
            fine.place = "Lungomare È Grande".to_owned();
        }
        fine
    };
    cache
        .apply(plan((1..=60).map(fine).collect()))
        .await
        .unwrap();
    cache
}

#[tokio::test]
async fn pages_of_any_size_make_the_whole_list() {
    let folder = tempfile::tempdir().unwrap();
    let cache = some_fines(folder.path()).await;
    let all: Vec<u128> = (1..=60).rev().collect();
    for limit in [1, 2, 7, 59, 60, 61] {
        assert_eq!(walk(&cache, Filter::default(), limit).await, all, "{limit}");
    }
}

#[tokio::test]
async fn filters_hold_alone_and_together() {
    let folder = tempfile::tempdir().unwrap();
    let cache = some_fines(folder.path()).await;
    let plate: Option<Plate> = Some("EF456GH".parse().unwrap());
    let of_plate = Filter {
        plate,
        ..Filter::default()
    };
    let thirds: Vec<u128> = (1..=60).rev().filter(|n| n % 3 == 0).collect();
    assert_eq!(walk(&cache, of_plate.clone(), 7).await, thirds);

    let states = vec![FineState::Paid, FineState::Annulled];
    let of_both = Filter {
        states: states.clone(),
        ..of_plate
    };
    let expected: Vec<u128> = (1..=60_u32)
        .rev()
        .filter(|n| n % 3 == 0 && states.contains(&sample(*n).state))
        .map(u128::from)
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(walk(&cache, of_both, 3).await, expected);

    for (text, expected) in [
        ("lungomare è", vec![7]),
        (" LUNGOMARE ", vec![7]),
        ("P/2026/14", vec![14]),
        ("ef 456 gh", thirds.clone()),
        (&sample(33).notice_number.grouped(), vec![33]),
        ("nowhere", vec![]),
    ] {
        let filter = Filter {
            text: Wanted::new(text),
            ..Filter::default()
        };
        assert_eq!(walk(&cache, filter, 5).await, expected, "{text}");
    }
    assert!(
        Wanted::new("  ").is_none(),
        "nothing to look for finds everything"
    );
}

#[tokio::test]
async fn a_fine_whose_time_is_put_right_moves() {
    let folder = tempfile::tempdir().unwrap();
    let cache = some_fines(folder.path()).await;
    let mut moved = sample(1);
    moved.violation.committed_at = sample(100).violation.committed_at;
    cache.apply(plan(vec![moved])).await.unwrap();
    let all = walk(&cache, Filter::default(), 9).await;
    assert_eq!((all.len(), all[0]), (60, 1));
}

/// Without a sort and without a look from an index into the table.
#[tokio::test]
async fn a_page_is_read_from_neighbours() {
    let folder = tempfile::tempdir().unwrap();
    drop(some_fines(folder.path()).await);
    let db = super::look_into(&folder.path().join("cache.db"), super::Format::Swift);
    for (of_plate, expected) in [
        (
            false,
            "SEARCH fine_line USING PRIMARY KEY ((committed_at,id)<(?,?))",
        ),
        (
            true,
            "SEARCH fine_line USING COVERING INDEX fine_line_of_plate (plate=? AND (committed_at,id)<(?,?))",
        ),
    ] {
        let mut explained = db
            .prepare(&format!("EXPLAIN QUERY PLAN {}", statement(of_plate)))
            .unwrap();
        let steps: Vec<String> = explained
            .query_map(
                rusqlite::params_from_iter(vec![0; if of_plate { 3 } else { 2 }]),
                |row| row.get(3),
            )
            .unwrap()
            .map(Result::unwrap)
            .collect();
        assert_eq!(steps, [expected]);
    }
}
