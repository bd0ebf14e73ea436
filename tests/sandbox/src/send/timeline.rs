//! What happened to a notification so far, as `TimelineElementV28`.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::legal_facts::key;
use super::notification::Notification;
use super::plan::Way;
use super::price::total;
use crate::when::When;

/// Oldest first.
pub(super) fn timeline(notification: &Notification, now: Timestamp) -> Vec<Value> {
    let mut events = vec![
        event(
            "REQUEST_ACCEPTED",
            notification.validated(),
            None,
            json!({}),
        ),
        event(
            "AAR_GENERATION",
            notification.validated(),
            None,
            json!({
                "recIndex": 0, "generatedAarUrl": "safestorage://PN_AAR-1.pdf", "numberOfPages": 1,
            }),
        ),
    ];
    events[0]["legalFactsIds"] = json!([fact("SENDER_ACK")]);
    if notification.plan.strange {
        events.push(event(
            "FROM_A_LATER_DOCUMENT",
            notification.validated(),
            None,
            json!({}),
        ));
    }
    let delivery = if notification.way().is_paper() {
        by_post(notification)
    } else {
        by_pec(notification)
    };
    events.extend(delivery);
    events.extend(perfection(notification));
    let happened = |event: &Value| {
        let at = event["eventTimestamp"]
            .as_str()
            .and_then(|at| at.parse().ok());
        at.is_some_and(|at: Timestamp| at <= now)
    };
    events.retain(happened);
    events.sort_by(|a, b| {
        a["eventTimestamp"]
            .as_str()
            .cmp(&b["eventTimestamp"].as_str())
    });
    events
}

fn by_pec(notification: &Notification) -> Vec<Value> {
    let (set_out, arrived) = (notification.set_out(), notification.delivered());
    let domicile = notification.request.recipients[0].digital_domicile.clone();
    let address =
        domicile.unwrap_or_else(|| json!({ "type": "PEC", "address": "domicilio@pec.example" }));
    let reached = notification.way() == Way::Digital;
    let (status, outcome) = if reached {
        ("OK", "DIGITAL_SUCCESS_WORKFLOW")
    } else {
        ("KO", "DIGITAL_FAILURE_WORKFLOW")
    };
    let mut end = event(outcome, arrived, Some(0), json!({ "recIndex": 0 }));
    if reached {
        end["details"]["digitalAddress"] = address.clone();
    }
    end["legalFactsIds"] = json!([fact("DIGITAL_DELIVERY")]);
    vec![
        event(
            "SEND_DIGITAL_DOMICILE",
            set_out,
            Some(0),
            json!({
                "recIndex": 0, "digitalAddress": address, "digitalAddressSource": "SPECIAL",
                "retryNumber": 0,
            }),
        ),
        event(
            "SEND_DIGITAL_FEEDBACK",
            arrived,
            Some(0),
            json!({
                "recIndex": 0, "digitalAddress": address, "responseStatus": status,
                "notificationDate": When(arrived),
            }),
        ),
        end,
    ]
}

fn by_post(notification: &Notification) -> Vec<Value> {
    let (set_out, arrived) = (notification.set_out(), notification.delivered());
    let request = &notification.request;
    let address = request.recipients[0].physical_address.clone();
    let address = address
        .unwrap_or_else(|| json!({ "address": "via Verdi 1", "municipality": "Pontechiaro" }));
    let (status, code, outcome) = match notification.way() {
        Way::Unreachable => ("KO", "RECRN002F", "ANALOG_FAILURE_WORKFLOW"),
        Way::PaperNotCollected => ("OK", "PNRN012", "ANALOG_SUCCESS_WORKFLOW"),
        _ => ("OK", "RECRN001C", "ANALOG_SUCCESS_WORKFLOW"),
    };
    let mut end = event(outcome, arrived, Some(0), json!({ "recIndex": 0 }));
    if status == "OK" {
        end["details"]["physicalAddress"] = address.clone();
    }
    let mut feedback = event(
        "SEND_ANALOG_FEEDBACK",
        arrived,
        Some(0),
        json!({
            "recIndex": 0, "physicalAddress": address, "serviceLevel": "REGISTERED_LETTER_890",
            "sentAttemptMade": 0, "responseStatus": status, "deliveryDetailCode": code,
            "notificationDate": When(arrived),
        }),
    );
    feedback["legalFactsIds"] = json!([fact("ANALOG_DELIVERY")]);
    let mut events = vec![
        event(
            "SEND_ANALOG_DOMICILE",
            set_out,
            Some(0),
            json!({
                "recIndex": 0, "physicalAddress": address, "serviceLevel": "REGISTERED_LETTER_890",
                "sentAttemptMade": 0, "analogCost": notification.analog_cost(),
                "productType": request.product(), "numberOfPages": 2, "envelopeWeight": 20,
            }),
        ),
        feedback,
        end,
    ];
    if status == "KO" {
        let mut unreachable = event(
            "COMPLETELY_UNREACHABLE",
            arrived,
            Some(0),
            json!({ "recIndex": 0 }),
        );
        unreachable["legalFactsIds"] = json!([fact("ANALOG_FAILURE_DELIVERY")]);
        events.push(unreachable);
    }
    events
}

fn perfection(notification: &Notification) -> Vec<Value> {
    let cost = total(notification);
    let refined = notification.refined().map(|at| {
        event(
            "REFINEMENT",
            at,
            Some(0),
            json!({
                "recIndex": 0, "notificationCost": cost, "eventTimestamp": When(at),
            }),
        )
    });
    let viewed = notification.viewed.map(|at| {
        let mut details = json!({ "recIndex": 0, "eventTimestamp": When(at) });
        // The cost is told with what perfects it, and once.
        if notification.refined().is_none() {
            details["notificationCost"] = json!(cost);
        }
        let mut event = event("NOTIFICATION_VIEWED", at, Some(0), details);
        event["legalFactsIds"] = json!([fact("RECIPIENT_ACCESS")]);
        event
    });
    refined.into_iter().chain(viewed).collect()
}

fn event(category: &str, at: Timestamp, recipient: Option<u8>, details: Value) -> Value {
    let suffix = recipient.map_or_else(String::new, |index| format!(".RECINDEX_{index}"));
    let mut event = json!({
        "elementId": format!("{category}{suffix}"), "category": category,
        "eventTimestamp": When(at), "timestamp": When(at),
    });
    event["details"] = details;
    event
}

fn fact(category: &str) -> Value {
    json!({ "key": format!("safestorage://{}", key(category)), "category": category })
}
