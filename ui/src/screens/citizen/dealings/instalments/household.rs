//! Who asks: the income, and the relatives that raise its limit.

use dioxus::prelude::*;
use targa_contract::commands::AskingView;

use super::asking::is_of_income;
use super::choosing::Choosing;
use crate::design::{Card, Field, SelectField, problem_text};
use crate::live::use_texts;

/// Most relatives that can be chosen.
const RELATIVES: u8 = 12;

#[component]
pub(super) fn HouseholdOf(asking: AskingView, choosing: Choosing) -> Element {
    let texts = use_texts();
    let shown = choosing.typed();
    let refused = choosing.asked.problem().filter(is_of_income);
    let wrong = asking.wrong.or(refused);
    let limit = texts.money(asking.income_limit);
    let relatives: Vec<_> = (0..=RELATIVES)
        .map(|number| (number.to_string(), number.to_string()))
        .collect();
    rsx! {
        Card { id: "instalments-household", title: texts.say("instalments-household"),
            p { {texts.say("instalments-household-why")} }
            SelectField {
                id: "relatives",
                label: texts.say("instalments-relatives"),
                value: shown.relatives.to_string(),
                options: relatives,
                onchange: move |text: String| {
                    if let Ok(number) = text.parse() {
                        choosing.change(|typed| typed.relatives = number);
                    }
                },
            }
            Field {
                id: "income",
                label: texts.say("instalments-income"),
                hint: texts.text("instalments-income-hint", &[("limit", limit.into())]),
                error: wrong.map(|problem| problem_text(&texts, &problem)),
                value: shown.income,
                input_mode: "decimal",
                oninput: move |text| choosing.change(|typed| typed.income = text),
            }
        }
    }
}
