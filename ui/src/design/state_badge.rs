//! Where a case stands, in a word, an icon and a colour.

use dioxus::prelude::*;
use targa_contract::api::FineState;

use super::{Icon, Tone};
use crate::live::use_texts;

/// The state of a fine.
#[component]
pub fn StateBadge(state: FineState) -> Element {
    let texts = use_texts();
    let tone = match state {
        FineState::Preavviso | FineState::Notified => Tone::Info,
        FineState::Paid | FineState::Annulled => Tone::Good,
        FineState::PaidShort => Tone::Warning,
    };
    let class = tone.class();
    rsx! {
        span { class: "badge {class}", "data-state": state.as_str(),
            Icon { name: tone.icon() }
            {texts.say(&format!("state-{}", state.as_str()))}
        }
    }
}
