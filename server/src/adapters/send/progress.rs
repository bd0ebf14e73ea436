//! `FullSentNotificationV29`: status and timeline, as far as they matter here.

use jiff::Timestamp;
use reqwest::{Method, StatusCode};
use serde::Deserialize;
use targa_domain::Cents;

use super::Send;
use super::legal_facts::LegalFactsId;
use crate::clock::Clock;
use crate::ports::{
    Iun, NotificationProgress, NotificationStatus, PlatformError, TimelineCategory, TimelineEvent,
};

/// Codes of a letter whose stay at the post office ended (registered letter, atto giudiziario).
const NOT_COLLECTED: [&str; 2] = ["PNRN012", "PNAG012"];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SentNotification {
    sent_at: Timestamp,
    notification_status: String,
    timeline: Vec<Element>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Element {
    #[serde(rename = "elementId")]
    id: String,
    category: String,
    event_timestamp: Option<Timestamp>,
    timestamp: Option<Timestamp>,
    #[serde(default)]
    details: Option<Details>,
    #[serde(default)]
    legal_facts_ids: Option<Vec<LegalFactsId>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Details {
    event_timestamp: Option<Timestamp>,
    notification_date: Option<Timestamp>,
    notification_cost: Option<i64>,
    response_status: Option<String>,
    delivery_detail_code: Option<String>,
}

impl Send {
    pub(super) async fn read_progress(
        &self,
        iun: &Iun,
    ) -> Result<NotificationProgress, PlatformError> {
        let path = format!("/delivery/v2.9/notifications/sent/{}", iun.as_str());
        let call = self.service.request(Method::GET, &path);
        let answer = self.service.repeatable(call).await?;
        if answer.status != StatusCode::OK {
            return Err(answer.refused());
        }
        let body: SentNotification = answer.json()?;
        let events = body.timeline.into_iter();
        let mut timeline = events
            .map(|element| element.read(&self.clock))
            .collect::<Option<Vec<_>>>()
            .ok_or_else(|| answer.nonsense("the time of an event"))?;
        timeline.sort_by_key(|event| event.at);
        Ok(NotificationProgress {
            status: status(body.notification_status),
            sent_at: body.sent_at,
            timeline,
        })
    }
}

impl Element {
    fn read(self, clock: &Clock) -> Option<TimelineEvent> {
        let at = self.event_timestamp.or(self.timestamp)?;
        let details = self.details.unwrap_or_default();
        let happened = details.notification_date.or(details.event_timestamp);
        let code = details.delivery_detail_code.unwrap_or_default();
        let delivered = details.response_status.and_then(|status| match &*status {
            "OK" => Some(!NOT_COLLECTED.contains(&&*code)),
            "KO" => Some(false),
            _ => None,
        });
        let facts = self.legal_facts_ids.unwrap_or_default();
        Some(TimelineEvent {
            id: self.id,
            category: category(self.category),
            at,
            day: clock.date_of(happened.unwrap_or(at)),
            delivered,
            cost: details.notification_cost.map(Cents::new),
            legal_facts: facts.into_iter().map(Into::into).collect(),
        })
    }
}

fn status(name: String) -> NotificationStatus {
    match name.as_str() {
        "IN_VALIDATION" => NotificationStatus::InValidation,
        "ACCEPTED" => NotificationStatus::Accepted,
        "REFUSED" => NotificationStatus::Refused,
        "DELIVERING" => NotificationStatus::Delivering,
        "DELIVERED" => NotificationStatus::Delivered,
        "VIEWED" => NotificationStatus::Viewed,
        "EFFECTIVE_DATE" => NotificationStatus::EffectiveDate,
        "PAID" => NotificationStatus::Paid,
        "UNREACHABLE" => NotificationStatus::Unreachable,
        "CANCELLED" => NotificationStatus::Cancelled,
        "RETURNED_TO_SENDER" => NotificationStatus::ReturnedToSender,
        _ => NotificationStatus::Other(name),
    }
}

fn category(name: String) -> TimelineCategory {
    match name.as_str() {
        "REQUEST_ACCEPTED" => TimelineCategory::RequestAccepted,
        "DIGITAL_SUCCESS_WORKFLOW" => TimelineCategory::DigitalSuccess,
        "DIGITAL_FAILURE_WORKFLOW" => TimelineCategory::DigitalFailure,
        "SEND_ANALOG_FEEDBACK" => TimelineCategory::AnalogFeedback,
        "ANALOG_SUCCESS_WORKFLOW" => TimelineCategory::AnalogSuccess,
        "ANALOG_FAILURE_WORKFLOW" => TimelineCategory::AnalogFailure,
        "COMPLETELY_UNREACHABLE" => TimelineCategory::CompletelyUnreachable,
        "REFINEMENT" => TimelineCategory::Refinement,
        "NOTIFICATION_VIEWED" => TimelineCategory::Viewed,
        "PAYMENT" => TimelineCategory::Payment,
        "NOTIFICATION_CANCELLED" => TimelineCategory::Cancelled,
        _ => TimelineCategory::Other(name),
    }
}
