//! A link that leads nowhere: said plainly, with the way to the desk.

use dioxus::prelude::*;

use crate::design::{IconName, LinkButton, PageTitle};
use crate::live::use_texts;

/// The screen.
#[component]
pub(super) fn Nowhere() -> Element {
    let texts = use_texts();
    rsx! {
        PageTitle { id: "nowhere", lead: texts.say("nowhere-lead"), {texts.say("nowhere-title")} }
        LinkButton { id: "nowhere-desk", to: "#/", icon: IconName::Desk, {texts.say("nav-desk")} }
    }
}
