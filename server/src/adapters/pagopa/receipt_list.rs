//! `PaymentsResult`: one page of the list of receipts.

use jiff::Timestamp;
use serde::Deserialize;

use crate::ports::ReceiptLine;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Page {
    #[serde(default)]
    pub(super) total_pages: u32,
    #[serde(default)]
    pub(super) results: Vec<Line>,
}

/// The document leaves it an object: only what is needed is asked of it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Line {
    iuv: String,
    #[serde(default)]
    payment_date_time: Option<String>,
}

impl From<Line> for ReceiptLine {
    fn from(line: Line) -> Self {
        let paid_at = line
            .payment_date_time
            .and_then(|text| text.parse::<Timestamp>().ok());
        Self {
            iuv: line.iuv,
            paid_at,
        }
    }
}
