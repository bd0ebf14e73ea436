//! Where it happened.

use dioxus::prelude::*;

use crate::design::{Button, ButtonKind, Field};
use crate::live::use_texts;
use crate::screens::officer::draft::Draft;

/// The place, the last one offered again.
#[component]
pub(super) fn PlaceQuestion(last: Option<String>) -> Element {
    let texts = use_texts();
    let mut draft = use_context::<Draft>();
    let typed = (draft.place)();
    let offered = last.filter(|last| *last != typed);
    rsx! {
        Field {
            id: "place",
            label: texts.say("officer-place"),
            hint: texts.say("officer-place-hint"),
            value: typed,
            autocomplete: "off",
            oninput: move |text| draft.place.set(text),
        }
        if let Some(last) = offered {
            Button {
                id: "last-place",
                kind: ButtonKind::Secondary,
                onclick: {
                    let last = last.clone();
                    move |()| draft.place.set(last.clone())
                },
                {texts.text("officer-last-place", &[("place", last.as_str().into())])}
            }
        }
    }
}
