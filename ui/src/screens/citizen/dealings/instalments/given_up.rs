//! What asking gives up, said before.

use dioxus::prelude::*;
use targa_contract::commands::GivenUp;
use targa_domain::{Date, Rule};

use crate::design::{Icon, IconName};
use crate::live::use_texts;

#[component]
pub(super) fn WhatIsGivenUp(gives_up: GivenUp, today: Date) -> Element {
    let texts = use_texts();
    let discount = gives_up.discounted.zip(gives_up.discounted_until);
    let discount = discount.map(|(sum, day)| {
        let sum = texts.money(sum);
        let day = texts.say_day(day, today);
        texts.text(
            "instalments-gives-up-discount",
            &[("sum", sum.into()), ("date", day.into())],
        )
    });
    let day = |day| texts.say_date(day, today);
    let appeal = texts.text(
        "instalments-gives-up-appeal",
        &[
            ("prefetto", day(gives_up.prefetto_until).into()),
            ("giudice", day(gives_up.giudice_until).into()),
        ],
    );
    rsx! {
        section { id: "instalments-gives-up", class: "warnings", "aria-labelledby": "instalments-gives-up-title",
            h2 { id: "instalments-gives-up-title", class: "warnings-title",
                Icon { name: IconName::Warning }
                {texts.say("instalments-gives-up")}
            }
            ul {
                if let Some(words) = discount {
                    li { id: "gives-up-discount", "{words}" }
                }
                li { id: "gives-up-appeal",
                    "{appeal} "
                    span { class: "why-article", {texts.short_citation(&Rule::PlanGivesUpAppeal.citation())} }
                }
                li { {texts.say("instalments-lapse")} }
            }
        }
    }
}
