//! What became of a file that somebody asked for.

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::FileKept;

use crate::design::{Banner, ProblemNotice, Tone};
use crate::live::use_texts;

/// Where it lies, or why it does not; nothing before anybody asked.
#[component]
pub(super) fn Kept(
    /// Of the button: what follows is `{id}-kept` or `{id}-problem`.
    id: String,
    kept: Option<FileKept>,
    problem: Option<Problem>,
    /// Its words once a program shows it.
    shown: &'static str,
    /// Its words while none does.
    lies: &'static str,
) -> Element {
    let texts = use_texts();
    if let Some(kept) = kept {
        let said = if kept.shown { shown } else { lies };
        let place = [("folder", kept.folder.into()), ("name", kept.name.into())];
        return rsx! {
            Banner { id: "{id}-kept", tone: Tone::Good,
                p { {texts.text(said, &place)} }
            }
        };
    }
    rsx! {
        if let Some(problem) = problem {
            ProblemNotice { id: "{id}-problem", problem }
        }
    }
}
