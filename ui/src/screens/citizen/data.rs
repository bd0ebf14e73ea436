//! All that the app knows of a person, in their own hands.

use dioxus::prelude::*;
use targa_contract::commands::ExportData;

use super::kept::Kept;
use crate::design::{Button, ButtonKind, Card};
use crate::live::{use_action, use_texts};

/// The card in "more".
#[component]
pub(super) fn MyData() -> Element {
    let texts = use_texts();
    let keeping = use_action::<ExportData>();
    rsx! {
        Card { id: "my-data", title: texts.say("more-data"),
            p { {texts.say("more-data-body")} }
            div { class: "actions",
                Button {
                    id: "keep-data",
                    kind: ButtonKind::Secondary,
                    busy: keeping.busy(),
                    onclick: move |()| keeping.run(ExportData {}),
                    {texts.say("more-data-keep")}
                }
                Kept {
                    id: "keep-data",
                    kept: keeping.done(),
                    problem: keeping.problem(),
                    shown: "data-kept",
                    lies: "data-kept",
                }
            }
        }
    }
}
