//! A preavviso as a handheld sends it.

use serde_json::{Value, json};

/// The official example, and the first number of the lease.
pub(crate) const OFFICIAL_NOTICE: &str = "302032002700000251";

/// Key of the n-th fine.
pub(crate) fn fine_id(number: u16) -> String {
    format!("01990000-0000-7000-8000-00000000{number:04}")
}

/// Mario's car in the limited zone, on the day the stage is set: 83.00, 58.10 within five days.
pub(crate) fn preavviso(notice: &str) -> Value {
    json!({
        "plate": "AB123CD",
        "place": "piazza della Fontana, varco 2",
        "violation": { "hypothesis": "7-14", "committed_at": "2026-11-20T09:40:00" },
        "issued_on": "2026-11-20",
        "notice_number": notice,
        "printed_amount": 5810,
    })
}
