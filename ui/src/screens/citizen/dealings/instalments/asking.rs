//! A plan of one's own: a slider within the law, what it makes, what it costs, what it gives up.

use dioxus::prelude::*;
use targa_contract::commands::{AskingView, InstalmentsView};
use targa_contract::{FineId, Problem};
use targa_domain::Date;

use super::choosing::use_choosing;
use super::given_up::WhatIsGivenUp;
use super::household::HouseholdOf;
use super::plan::PlanTable;
use crate::design::{Banner, Button, Card, ProblemNotice, Rich, Slider, Tone};
use crate::live::{Query, use_texts};

#[component]
pub(super) fn Asking(
    fine: FineId,
    asking: AskingView,
    today: Date,
    query: Query<InstalmentsView>,
) -> Element {
    let texts = use_texts();
    let choosing = use_choosing(fine, &asking, query);
    let under_way = asking.under_way;
    let asked = choosing.asked;
    let number = choosing.typed().number;
    let sum = texts.money(asking.sum);
    let until = texts.say_day(asking.until, today);
    let words = texts.text("instalments-count", &[("count", i64::from(number).into())]);
    rsx! {
        Card { id: "instalments-choose", title: texts.say("instalments-choose"), strong: true,
            p { id: "instalments-until",
                Rich { text: "instalments-until", values: vec![("sum", sum), ("date", until)] }
            }
            if under_way {
                Banner { id: "instalments-under-way", tone: Tone::Warning,
                    p { {texts.say("sending-under-way")} }
                }
            }
            Slider {
                id: "instalments-number",
                label: texts.say("instalments-number"),
                least: asking.least,
                most: asking.most,
                value: number,
                words,
                disabled: under_way,
                oninput: move |number| choosing.change(|typed| typed.number = number),
            }
            PlanTable { id: "instalments-plan", plan: asking.plan.clone(), today }
        }
        if !under_way {
            HouseholdOf { asking: asking.clone(), choosing }
        }
        WhatIsGivenUp { gives_up: asking.gives_up, today }
        div { class: "actions",
            Button { id: "ask-instalments", busy: asked.busy(), onclick: move |()| choosing.ask(),
                {texts.say(if under_way { "send-again" } else { "instalments-ask" })}
            }
        }
        if let Some(problem) = asked.problem().filter(|problem| !is_of_income(problem)) {
            ProblemNotice { id: "ask-problem", problem }
            p { class: "small", id: "ask-kept", {texts.say("sending-kept")} }
        }
    }
}

pub(super) fn is_of_income(problem: &Problem) -> bool {
    problem.field.as_deref() == Some("income")
}
