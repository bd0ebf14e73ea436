//! Deadlines for the person's own calendar.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::ExportCalendar;

use super::kept::Kept;
use crate::design::{Button, ButtonKind, IconName};
use crate::live::{use_action, use_texts};

/// Keeps the deadline of one fine, or of all, and opens the calendar with it.
#[component]
pub(super) fn CalendarButton(#[props(default)] fine: Option<FineId>) -> Element {
    let texts = use_texts();
    let keeping = use_action::<ExportCalendar>();
    let words = match fine {
        Some(_) => "calendar-one",
        None => "calendar-all",
    };
    rsx! {
        Button {
            id: "calendar",
            kind: ButtonKind::Quiet,
            icon: IconName::Clock,
            busy: keeping.busy(),
            onclick: move |()| keeping.run(ExportCalendar { fine }),
            {texts.say(words)}
        }
        Kept {
            id: "calendar",
            kept: keeping.done(),
            problem: keeping.problem(),
            shown: "calendar-shown",
            lies: "calendar-kept",
        }
    }
}
