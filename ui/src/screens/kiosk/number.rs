//! First question: the number, by keys or by the code reader (which types, then presses Enter).

use dioxus::prelude::*;

use super::visit::{Place, Visit};
use crate::design::{Button, Field, KeyPad, Keys, PageTitle};
use crate::live::use_texts;

/// Longest input: the text of a pagoPA code.
const LONGEST: usize = 60;

/// What is the number?
#[component]
pub(super) fn NumberQuestion() -> Element {
    let texts = use_texts();
    let visit = use_context::<Visit>();
    let typed = visit.number();
    let ready = !typed.trim().is_empty();
    rsx! {
        form {
            class: "ask",
            onsubmit: move |event| {
                event.prevent_default();
                if !visit.number().trim().is_empty() {
                    visit.go(Place::Plate);
                }
            },
            p { class: "ask-step", {texts.text("kiosk-step", &[("step", 1_i64.into())])} }
            PageTitle { id: "ask-number", lead: texts.say("kiosk-number-hint"), {texts.say("kiosk-number")} }
            Field {
                id: "number",
                label: texts.say("kiosk-number-field"),
                value: typed.clone(),
                input_mode: "none",
                oninput: move |text| visit.set_number(text),
            }
            KeyPad {
                id: "number-keys",
                keys: Keys::Digits,
                value: typed,
                max: LONGEST,
                onchange: move |text| visit.set_number(text),
            }
            Button { id: "next", disabled: !ready, onclick: move |()| visit.go(Place::Plate),
                {texts.say("kiosk-next")}
            }
        }
    }
}
