//! `GET /payments/{organizationfiscalcode}/receipts`

use axum::extract::{Path, State};
use axum::{Extension, Json};
use serde::{Deserialize, Serialize};

use super::Receipt;
use crate::gpd::OrganizationCode;
use crate::play::Doubled;
use crate::problem::Problem;
use crate::request::Asked;
use crate::when::When;
use crate::world::Shared;

const MOST: usize = 100;

/// The query of the document. `service` is accepted and filters nothing: there is one service here.
#[derive(Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub(super) struct Wanted {
    page_num: usize,
    page_size: usize,
    debtor: Option<String>,
    from: Option<String>,
    to: Option<String>,
    segregation_codes: Option<String>,
    debtor_or_iuv: Option<String>,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            page_num: 0,
            page_size: 20,
            debtor: None,
            from: None,
            to: None,
            segregation_codes: None,
            debtor_or_iuv: None,
        }
    }
}

/// `PaymentsResult`
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Page {
    current_page_number: usize,
    length: usize,
    total_pages: usize,
    results: Vec<Line>,
}

/// One receipt in the list. The document leaves it an object; these are the platform's own fields.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Line {
    organization_fiscal_code: OrganizationCode,
    iuv: String,
    debtor: String,
    payment_date_time: When,
    status: &'static str,
}

impl Wanted {
    fn admits(&self, receipt: &Receipt) -> bool {
        let debtor = receipt.position.fiscal_code.as_str();
        let day = receipt.payment.date.day();
        self.debtor.as_deref().is_none_or(|wanted| wanted == debtor)
            && self
                .from
                .as_deref()
                .is_none_or(|from| day.as_str() >= day_of(from))
            && self
                .to
                .as_deref()
                .is_none_or(|to| day.as_str() <= day_of(to))
            && receipt.is_seen_with(self.segregation_codes.as_deref())
            && self.debtor_or_iuv.as_deref().is_none_or(|start| {
                debtor.starts_with(start) || receipt.option.iuv.starts_with(start)
            })
    }
}

/// The day of a date or of a date and time.
fn day_of(text: &str) -> &str {
    text.get(..10).unwrap_or(text)
}

impl From<&Receipt> for Line {
    fn from(receipt: &Receipt) -> Self {
        Self {
            organization_fiscal_code: receipt.organization.clone(),
            iuv: receipt.option.iuv.clone(),
            debtor: receipt.position.fiscal_code.clone(),
            payment_date_time: receipt.payment.date,
            status: "PAID",
        }
    }
}

/// One page, oldest payment first.
pub(super) async fn list(
    State(world): State<Shared>,
    Path(organization): Path<OrganizationCode>,
    Asked(wanted): Asked<Wanted>,
    doubled: Option<Extension<Doubled>>,
) -> Result<Json<Page>, Problem> {
    if wanted.page_size == 0 || wanted.page_size > MOST {
        return Err(Problem::malformed(format!("pageSize is from 1 to {MOST}")));
    }
    let memory = world.memory();
    let own = memory
        .receipts
        .iter()
        .filter(|receipt| receipt.organization == organization);
    let times = if doubled.is_some() { 2 } else { 1 };
    let found: Vec<Line> = own
        .filter(|receipt| wanted.admits(receipt))
        .flat_map(|receipt| std::iter::repeat_n(Line::from(receipt), times))
        .collect();
    let first = wanted.page_num.saturating_mul(wanted.page_size);
    let results: Vec<Line> = found
        .iter()
        .skip(first)
        .take(wanted.page_size)
        .cloned()
        .collect();
    Ok(Json(Page {
        current_page_number: wanted.page_num,
        length: results.len(),
        total_pages: found.len().div_ceil(wanted.page_size),
        results,
    }))
}
