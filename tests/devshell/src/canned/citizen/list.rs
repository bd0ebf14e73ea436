//! The desk and the list.

use targa_contract::Problem;
use targa_contract::api::{Fine, FineState};
use targa_contract::commands::{
    BrowseFines, FineList, FineNews, FinePage, FineRow, NewsKind, WaitingList,
};
use targa_domain::Cents;

use super::{CannedCitizen, shown_owed};
use crate::canned::figures::today;
use crate::canned::{State, lock, told};

pub(super) async fn list_fines(desk: &CannedCitizen) -> Result<FineList, Problem> {
    desk.state.wait().await;
    desk.readable()?;
    let fines: Vec<FineRow> = lock(&desk.fines).iter().map(row).collect();
    let owed_today = fines
        .iter()
        .filter_map(|fine| fine.owed)
        .try_fold(Cents::ZERO, |sum, owed| sum.checked_add(owed.amount));
    Ok(FineList {
        today: today(),
        owed_today: owed_today.filter(|sum| *sum > Cents::ZERO),
        news: news(desk, &fines),
        paying: desk.paying(),
        fines,
        complete: desk.state != State::Syncing,
        connection: desk.state.connection(),
    })
}

pub(super) fn waiting(desk: &CannedCitizen) -> Result<WaitingList, Problem> {
    desk.readable()?;
    let fines = lock(&desk.fines);
    let household = desk.person.household(&fines);
    let mut waiting = told::waiting(&fines, &desk.person.contacts(), &household)?;
    waiting.items.extend(desk.instalments.waiting(&fines));
    if desk.state == State::Office {
        waiting.items.extend(told::unsent(&fines));
    }
    Ok(waiting)
}

/// All on one page: there are few.
pub(super) async fn browse_fines(
    desk: &CannedCitizen,
    request: BrowseFines,
) -> Result<FinePage, Problem> {
    desk.state.wait().await;
    desk.readable()?;
    let wanted = request.text.trim().to_lowercase();
    let shown = |fine: &Fine| {
        let number = fine.notice_number.to_string();
        let row = row(fine);
        request.plate.is_none_or(|plate| plate == row.plate)
            && (request.states.is_empty() || request.states.contains(&row.state))
            && [row.plate.as_str(), &row.place, &number]
                .iter()
                .any(|text| text.to_lowercase().contains(&wanted))
    };
    Ok(FinePage {
        today: today(),
        fines: lock(&desk.fines)
            .iter()
            .filter(|fine| shown(fine))
            .map(row)
            .collect(),
        next: None,
    })
}

/// Of a slip that has just come, and of a payment.
fn news(desk: &CannedCitizen, fines: &[FineRow]) -> Vec<FineNews> {
    if desk.state != State::News {
        return Vec::new();
    }
    let one = |row: &FineRow| match row.state {
        FineState::Preavviso => Some(NewsKind::Arrived),
        FineState::Paid => Some(NewsKind::Paid),
        _ => None,
    };
    let news = |row: &FineRow| Some((row.id, one(row)?));
    fines
        .iter()
        .filter_map(news)
        .map(|(fine, what)| FineNews { fine, what })
        .collect()
}

fn row(fine: &Fine) -> FineRow {
    FineRow {
        id: fine.id,
        plate: fine.plate,
        hypothesis: fine.violation.hypothesis,
        place: fine.place.clone(),
        committed_at: fine.violation.committed_at,
        state: fine.state,
        owed: shown_owed(fine),
    }
}
