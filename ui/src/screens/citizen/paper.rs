//! A paper as PDF in the person's own folder.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{KeepPaper, Paper};

use crate::design::{Banner, Button, ButtonKind, ProblemNotice, Tone};
use crate::live::{use_shell, use_texts};

/// Keeps the paper and says where; the shell shows it, where it can.
#[component]
pub(super) fn PaperButton(
    /// Stable name for tests; what follows is `{id}-kept` or `{id}-problem`.
    id: String,
    fine: FineId,
    paper: Paper,
) -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let mut busy = use_signal(|| false);
    let mut outcome = use_signal(|| None);
    let keep = move |()| {
        let shell = shell.clone();
        spawn(async move {
            busy.set(true);
            outcome.set(Some(shell.call(&KeepPaper { id: fine, paper }).await));
            busy.set(false);
        });
    };
    let words = match paper {
        Paper::Notice => "paper-notice",
        Paper::Receipt => "paper-receipt",
    };
    rsx! {
        Button { id: "{id}", kind: ButtonKind::Secondary, busy: busy(), onclick: keep,
            {texts.say(words)}
        }
        match outcome() {
            Some(Ok(kept)) => {
                let said = if kept.shown { "paper-shown" } else { "paper-kept" };
                let place = [("folder", kept.folder.into()), ("name", kept.name.into())];
                rsx! {
                    Banner { id: "{id}-kept", tone: Tone::Good,
                        p { {texts.text(said, &place)} }
                    }
                }
            }
            Some(Err(problem)) => rsx! { ProblemNotice { id: "{id}-problem", problem } },
            None => rsx! {},
        }
    }
}
