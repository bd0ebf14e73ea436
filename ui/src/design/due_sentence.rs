//! The first thing on the desk: how much, until when.

use dioxus::prelude::*;
use targa_contract::commands::OwedView;
use targa_domain::Date;

use super::Rich;
use crate::live::use_texts;

/// "Da pagare ora **42,58 €** entro **domenica 4 maggio**", and what it becomes after.
#[component]
pub fn DueSentence(
    /// Stable name for tests.
    id: String,
    owed: OwedView,
    today: Date,
) -> Element {
    let texts = use_texts();
    let sum = texts.money(owed.amount);
    let (text, values) = match owed.until {
        Some(until) => {
            let id = if until == today {
                "due-now-today"
            } else {
                "due-now"
            };
            let until = texts.say_date(until, today);
            (id, vec![("sum", sum), ("until", until)])
        }
        None => ("due-now-open", vec![("sum", sum)]),
    };
    rsx! {
        p { id, class: "due",
            Rich { text, values }
        }
        if let Some(then) = owed.then {
            p { class: "due-then",
                Rich { text: "due-then", values: vec![("then", texts.money(then))] }
            }
        }
    }
}
