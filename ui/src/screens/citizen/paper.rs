//! A paper as PDF in the person's own folder.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{KeepPaper, Paper};

use super::kept::Kept;
use crate::design::{Button, ButtonKind};
use crate::live::{use_action, use_texts};

/// Keeps the paper and says where; the shell shows it, where it can.
#[component]
pub(super) fn PaperButton(
    /// Stable name for tests.
    id: String,
    fine: FineId,
    paper: Paper,
) -> Element {
    let texts = use_texts();
    let keeping = use_action::<KeepPaper>();
    let words = match paper {
        Paper::Notice => "paper-notice",
        Paper::Receipt => "paper-receipt",
    };
    rsx! {
        Button {
            id: "{id}",
            kind: ButtonKind::Secondary,
            busy: keeping.busy(),
            onclick: move |()| keeping.run(KeepPaper { id: fine, paper }),
            {texts.say(words)}
        }
        Kept {
            id,
            kept: keeping.done(),
            problem: keeping.problem(),
            shown: "paper-shown",
            lies: "paper-kept",
        }
    }
}
