//! The first screen: big choices.

use dioxus::prelude::*;

use super::visit::{Place, Visit};
use crate::design::{Icon, IconName, LanguagePicker, PageTitle};
use crate::live::use_texts;

/// What would you like to do?
#[component]
pub(super) fn Home() -> Element {
    let texts = use_texts();
    let visit = use_context::<Visit>();
    rsx! {
        PageTitle { id: "home", {texts.say("kiosk-welcome")} }
        div { class: "choices",
            Big {
                id: "search-fine",
                icon: IconName::Fines,
                title: texts.say("kiosk-search"),
                hint: texts.say("kiosk-search-hint"),
                onclick: move |()| visit.go(Place::Number),
            }
            Big {
                id: "info",
                icon: IconName::Info,
                title: texts.say("kiosk-info"),
                hint: texts.say("kiosk-info-hint"),
                onclick: move |()| visit.go(Place::Info),
            }
        }
        LanguagePicker {}
    }
}

#[component]
fn Big(
    id: String,
    icon: IconName,
    title: String,
    hint: String,
    onclick: EventHandler<()>,
) -> Element {
    rsx! {
        button { id, class: "big", r#type: "button", onclick: move |_| onclick.call(()),
            Icon { name: icon }
            span { class: "big-title", "{title}" }
            span { class: "big-hint", "{hint}" }
        }
    }
}
