//! A preavviso as a handheld sends it.

use jiff::{ToSpan, Zoned, tz};
use serde_json::{Value, json};

use super::Api;

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

/// The same for a server that goes by the real clock: yesterday's, priced by itself, without a notice number.
pub(crate) async fn preavviso_of_yesterday(api: &Api) -> Value {
    let rome = tz::TimeZone::get("Europe/Rome").unwrap();
    let day = (Zoned::now().with_time_zone(rome).date()) - 1.day();
    let violation = json!({ "hypothesis": "7-14", "committed_at": format!("{day}T09:40:00") });
    let start = json!({ "kind": "preavviso", "issued_on": day.to_string() });
    let quote = api
        .post(
            "/v1/quotes",
            &json!({ "violation": violation, "start": start }),
        )
        .await
        .ok();
    json!({
        "plate": "AB123CD",
        "place": "piazza della Fontana, varco 2",
        "violation": violation,
        "issued_on": day.to_string(),
        "printed_amount": quote["schedule"]["windows"][0]["amount"],
    })
}
