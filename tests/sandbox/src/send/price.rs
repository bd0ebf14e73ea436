//! `GET /delivery/v2.3/price/{creditor}/{notice}`: what the notification of a notice costs, and since when it counts.

use axum::Json;
use axum::extract::{Path, State};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::notification::{Notification, PagopaPayment};
use super::refusal::not_found;
use crate::problem::Problem;
use crate::when::When;
use crate::world::Shared;

/// SEND's own fee, in cents.
const FEE: i64 = 100;

/// 200 for a notice of an accepted notification.
pub(super) async fn read(
    State(world): State<Shared>,
    Path((creditor, notice)): Path<(String, String)>,
) -> Result<Json<Value>, Problem> {
    let memory = world.memory();
    let now = memory.clock.now();
    let has = |payment: &PagopaPayment| {
        payment.notice_code == notice && payment.creditor_tax_id == creditor
    };
    let mut all = memory.send.notifications.iter().rev();
    let notification = all
        .find(|notification| {
            let recipients = notification.request.recipients.iter();
            let mut payments = recipients.flat_map(|recipient| &recipient.payments);
            notification.accepted(now)
                && payments.any(|payment| payment.pagopa.as_ref().is_some_and(has))
        })
        .ok_or_else(|| not_found("no notification has this notice"))?;
    let analog = notification.analog_cost();
    let mut answer = json!({
        "iun": notification.iun,
        "partialPrice": FEE + analog,
        "totalPrice": total(notification),
        "vat": vat(notification),
        "paFee": notification.request.pa_fee.unwrap_or(FEE),
        "sendFee": FEE,
        "analogCost": analog,
    });
    let reached = |at: Option<Timestamp>| at.filter(|at| *at <= now).map(midnight);
    if let Some(at) = reached(notification.refined()) {
        answer["refinementDate"] = json!(When(at));
    }
    if let Some(at) = reached(notification.viewed) {
        answer["notificationViewDate"] = json!(When(at));
    }
    Ok(Json(answer))
}

/// All of it: SEND's fee, the sender's fee, post with VAT.
pub(super) fn total(notification: &Notification) -> i64 {
    let post = notification.analog_cost() * (100 + vat(notification));
    FEE + notification.request.pa_fee.unwrap_or(FEE) + (post + 50) / 100
}

fn vat(notification: &Notification) -> i64 {
    notification.request.vat.unwrap_or(22)
}

/// An event counts for its civil day in Italy, which SEND writes as that day's beginning.
fn midnight(at: Timestamp) -> Timestamp {
    let rome = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    let day = at.to_zoned(rome).start_of_day();
    day.map_or(at, |day| day.timestamp())
}
