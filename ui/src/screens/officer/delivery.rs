//! How far a record got: one colour, one icon and one word each.

use dioxus::prelude::*;
use targa_contract::commands::Delivery;

use crate::design::{Icon, IconName};
use crate::live::use_texts;

/// The state of a record.
#[component]
pub(super) fn DeliveryBadge(delivery: Delivery) -> Element {
    let texts = use_texts();
    let (code, tone, icon) = match delivery {
        Delivery::Waiting => ("waiting", "tone-warning", IconName::Clock),
        Delivery::Sent => ("sent", "tone-good", IconName::Check),
        Delivery::Refused { .. } => ("refused", "tone-error", IconName::Error),
        Delivery::Withdrawn { .. } => ("withdrawn", "tone-info", IconName::Info),
    };
    rsx! {
        span { class: "badge {tone}", "data-delivery": code, role: "status",
            Icon { name: icon }
            {texts.say(&format!("delivery-{code}"))}
        }
    }
}
