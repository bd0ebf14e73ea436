//! The constant bar: size of the text, contrast, reach, and the way out. Always in the same place.

use dioxus::prelude::*;

use super::visit::Visit;
use crate::design::{Button, ButtonKind};
use crate::live::{TextSize, Theme, use_appearance, use_shell, use_speech, use_texts};

/// The bar at the bottom.
#[component]
pub(super) fn Bar() -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let speech = use_speech();
    let looks = use_appearance();
    let visit = use_context::<Visit>();
    let low = visit.low();
    let size = looks.text();
    let larger = TextSize::ALL
        .into_iter()
        .cycle()
        .skip_while(|one| *one != size)
        .nth(1)
        .unwrap_or_default();
    let contrast = looks.theme() == Theme::Contrast;
    rsx! {
        footer { class: "kiosk-bar", "aria-label": texts.say("navigation"),
            Button { id: "text-size", kind: ButtonKind::Secondary, onclick: move |()| looks.choose_text(larger),
                {texts.say("kiosk-text")}
                " {size.percent()} %"
            }
            Button {
                id: "contrast",
                kind: ButtonKind::Secondary,
                onclick: move |()| looks.choose_theme(if contrast { Theme::Light } else { Theme::Contrast }),
                {texts.say("kiosk-contrast")}
            }
            Button { id: "reach", kind: ButtonKind::Secondary, onclick: move |()| visit.set_low(!low),
                {texts.say(if low { "kiosk-high" } else { "kiosk-low" })}
            }
            Button {
                id: "exit",
                onclick: move |()| visit.end(shell.clone(), looks, speech),
                {texts.say("kiosk-exit")}
            }
        }
    }
}
