//! `GET /delivery/v2.9/notifications/sent/{iun}`: the notification, its states, its timeline.

use axum::Json;
use axum::extract::{Path, State};
use jiff::Timestamp;
use serde_json::{Value, json};

use super::Send;
use super::notification::Notification;
use super::plan::Way;
use super::refusal::{malformed, not_found};
use super::timeline::timeline;
use crate::problem::Problem;
use crate::when::When;
use crate::world::Shared;

/// 200 for an accepted one.
pub(super) async fn read(
    State(world): State<Shared>,
    Path(iun): Path<String>,
) -> Result<Json<Value>, Problem> {
    let memory = world.memory();
    let now = memory.clock.now();
    let notification = memory.send.accepted(&iun, now);
    // This call's document knows no 404.
    let notification = notification.map_err(|_| malformed("no such notification"))?;
    let history = notification.history(now);
    let mut answer = notification.sent.clone();
    answer.insert("iun".into(), json!(iun));
    answer.insert("sentAt".into(), json!(When(notification.received)));
    answer.insert("documentsAvailable".into(), json!(true));
    let last = history.last().map(|(status, _)| *status);
    answer.insert("notificationStatus".into(), json!(last));
    let history: Vec<_> = history
        .iter()
        .map(|(status, from)| {
            json!({ "status": status, "activeFrom": When(*from), "relatedTimelineElements": [] })
        })
        .collect();
    answer.insert("notificationStatusHistory".into(), json!(history));
    answer.insert("timeline".into(), json!(timeline(notification, now)));
    Ok(Json(Value::Object(answer)))
}

impl Send {
    /// The notification with that IUN, once it is one.
    pub(super) fn accepted(&self, iun: &str, now: Timestamp) -> Result<&Notification, Problem> {
        let mut all = self.notifications.iter();
        all.find(|notification| notification.iun == iun && notification.accepted(now))
            .ok_or_else(|| not_found("no such notification"))
    }
}

impl Notification {
    /// The states reached so far.
    pub(super) fn history(&self, now: Timestamp) -> Vec<(&'static str, Timestamp)> {
        let delivered = match self.way() {
            Way::Unreachable => "UNREACHABLE",
            _ => "DELIVERED",
        };
        let mut states = vec![
            ("ACCEPTED", self.validated()),
            ("DELIVERING", self.set_out()),
            (delivered, self.delivered()),
        ];
        states.extend(self.refined().map(|at| ("EFFECTIVE_DATE", at)));
        if self.refined().is_none() {
            // Opened before it arrived, it never is delivered any more.
            states.retain(|(_, at)| self.viewed.is_none_or(|viewed| *at <= viewed));
            states.extend(self.viewed.map(|at| ("VIEWED", at)));
        }
        states.retain(|(_, at)| *at <= now);
        states
    }
}
