//! `GET …/debtpositions`, with the filters of the document that name days, state, page and order.

use axum::Json;
use axum::extract::{Path, State};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::position::Position;
use super::status::Status;
use super::{OrganizationCode, PositionAnswer};
use crate::problem::Problem;
use crate::request::Asked;
use crate::when::When;
use crate::world::Shared;

const MOST: usize = 50;

/// The query of the document; days are `yyyy-MM-dd`.
#[derive(Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    limit: usize,
    page: usize,
    due_date_from: Option<String>,
    due_date_to: Option<String>,
    payment_date_from: Option<String>,
    payment_date_to: Option<String>,
    status: Option<Status>,
    orderby: Order,
    ordering: Direction,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            limit: 10,
            page: 0,
            due_date_from: None,
            due_date_to: None,
            payment_date_from: None,
            payment_date_to: None,
            status: None,
            orderby: Order::InsertedDate,
            ordering: Direction::Desc,
        }
    }
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Order {
    InsertedDate,
    Iupd,
    Status,
    CompanyName,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
enum Direction {
    Asc,
    Desc,
}

/// `PaymentPositionsInfo`
#[derive(Serialize)]
pub(super) struct Page {
    payment_position_list: Vec<PositionAnswer>,
    page_info: PageInfo,
}

#[derive(Serialize)]
struct PageInfo {
    page: usize,
    limit: usize,
    items_found: usize,
    total_pages: usize,
}

impl Wanted {
    fn admits(&self, position: &Position, now: Timestamp) -> bool {
        let due = position
            .sent
            .payment_option
            .iter()
            .map(|option| option.due_date);
        let paid = position.payments.values().map(|payment| payment.date);
        self.status
            .is_none_or(|status| position.status(now) == status)
            && any_between(
                due,
                self.due_date_from.as_deref(),
                self.due_date_to.as_deref(),
            )
            && any_between(
                paid,
                self.payment_date_from.as_deref(),
                self.payment_date_to.as_deref(),
            )
    }

    fn sort(&self, positions: &mut [&Position], now: Timestamp) {
        match self.orderby {
            Order::InsertedDate => positions.sort_by_key(|position| position.inserted),
            Order::Iupd => positions.sort_by(|one, other| one.sent.iupd.cmp(&other.sent.iupd)),
            Order::Status => positions.sort_by_key(|position| position.status(now)),
            Order::CompanyName => {
                positions.sort_by(|one, other| one.sent.company_name.cmp(&other.sent.company_name));
            }
        }
        if self.ordering == Direction::Desc {
            positions.reverse();
        }
    }
}

fn any_between(
    mut dates: impl Iterator<Item = When>,
    from: Option<&str>,
    to: Option<&str>,
) -> bool {
    if from.is_none() && to.is_none() {
        return true;
    }
    dates.any(|date| {
        let day = date.day();
        from.is_none_or(|from| day.as_str() >= from) && to.is_none_or(|to| day.as_str() <= to)
    })
}

/// One page of the organization's positions.
pub(super) async fn list(
    State(world): State<Shared>,
    Path(organization): Path<OrganizationCode>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Page>, Problem> {
    if wanted.limit == 0 || wanted.limit > MOST {
        return Err(Problem::malformed(format!("limit is from 1 to {MOST}")));
    }
    let memory = world.memory();
    let now = memory.clock.now();
    let own = memory
        .ledger
        .all()
        .iter()
        .filter(|position| position.organization == organization);
    let mut found: Vec<&Position> = own
        .filter(|position| wanted.admits(position, now))
        .collect();
    wanted.sort(&mut found, now);
    let page: Vec<PositionAnswer> = found
        .iter()
        .skip(wanted.page.saturating_mul(wanted.limit))
        .take(wanted.limit)
        .map(|position| PositionAnswer::of(position, now))
        .collect();
    let page_info = PageInfo {
        page: wanted.page,
        limit: wanted.limit,
        items_found: page.len(),
        total_pages: found.len().div_ceil(wanted.limit),
    };
    Ok(Json(Page {
        payment_position_list: page,
        page_info,
    }))
}
