//! Sun or night: two themes, one key.

use dioxus::prelude::*;

use crate::design::{Button, ButtonKind};
use crate::live::{Theme, use_appearance, use_texts};

/// Changes between black on white for the sun and light on dark for the night.
#[component]
pub(super) fn LightSwitch() -> Element {
    let texts = use_texts();
    let looks = use_appearance();
    let (next, words) = if looks.theme() == Theme::Dark {
        (Theme::Contrast, "officer-sun")
    } else {
        (Theme::Dark, "officer-night")
    };
    rsx! {
        Button { id: "light", kind: ButtonKind::Quiet, onclick: move |()| looks.choose_theme(next),
            {texts.say(words)}
        }
    }
}
