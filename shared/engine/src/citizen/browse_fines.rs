//! A page of the list, searched and filtered, from the cache.

use targa_contract::commands::{BrowseFines, FinePage, ListCursor};
use targa_contract::{FineId, Problem};

use super::CitizenEngine;
use super::list_fines::row;
use crate::ports::today;
use crate::session::Post;
use crate::store::{Filter, Mark, Wanted};

/// Lines on a page, where the screen does not say.
const PAGE: u16 = 50;
/// And at most.
const MOST: u16 = 200;

pub(super) async fn browse_fines(
    engine: &CitizenEngine,
    request: BrowseFines,
) -> Result<FinePage, Problem> {
    let post = engine.sessions.present().await?;
    let today = today(&*engine.sessions.client().ports.clock)?;
    let after = request.after.as_ref().map(mark).transpose()?;
    let filter = Filter {
        plate: request.plate,
        states: request.states,
        text: Wanted::new(&request.text),
    };
    let limit = usize::from(request.limit.unwrap_or(PAGE).clamp(1, MOST));
    let page = post.account().cache.page(filter, after, limit).await?;
    Ok(FinePage {
        today,
        fines: page
            .lines
            .into_iter()
            .map(|line| row(line, today))
            .collect(),
        next: page.next.map(cursor),
    })
}

fn cursor(mark: Mark) -> ListCursor {
    ListCursor(format!("{} {}", mark.committed_at, mark.id))
}

fn mark(cursor: &ListCursor) -> Result<Mark, Problem> {
    let parts = cursor.0.split_once(' ');
    parts
        .and_then(|(at, id)| {
            let (committed_at, id) = (at.parse().ok()?, id.parse::<FineId>().ok()?);
            Some(Mark { committed_at, id })
        })
        .ok_or_else(|| Problem::invalid("after", "not-a-cursor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_comes_back() {
        let place = Mark {
            committed_at: "2026-05-04T08:30:00".parse().unwrap(),
            id: "01969000-0000-7000-8000-000000000001".parse().unwrap(),
        };
        assert_eq!(mark(&cursor(place)).unwrap(), place);
        let refused = mark(&ListCursor("yesterday".to_owned())).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some("after"));
    }
}
