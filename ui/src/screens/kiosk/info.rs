//! How things work here.

use dioxus::prelude::*;

use super::visit::{Place, Visit};
use crate::design::{Button, ButtonKind, Card, IconName, PageTitle};
use crate::live::use_texts;

/// What one needs, how one pays, what stays.
#[component]
pub(super) fn Info() -> Element {
    let texts = use_texts();
    let visit = use_context::<Visit>();
    rsx! {
        PageTitle { id: "info-title", {texts.say("kiosk-info-title")} }
        Card { id: "info-number", title: texts.say("kiosk-info-number-title"),
            p { {texts.say("kiosk-info-number")} }
        }
        Card { id: "info-pay", title: texts.say("kiosk-info-pay-title"),
            p { {texts.say("kiosk-info-pay")} }
        }
        Card { id: "info-privacy", title: texts.say("kiosk-info-privacy-title"),
            p { {texts.say("kiosk-info-privacy")} }
        }
        div { class: "actions",
            Button {
                id: "back",
                kind: ButtonKind::Secondary,
                icon: IconName::Back,
                onclick: move |()| visit.go(Place::Home),
                {texts.say("back")}
            }
        }
    }
}
