//! The instalments of a plan, each with its day.

use dioxus::prelude::*;
use targa_contract::commands::PlanView;
use targa_domain::Date;

use crate::design::Money;
use crate::live::use_texts;

/// A table, for it is one: number, day, sum.
#[component]
pub(super) fn PlanTable(id: String, plan: PlanView, today: Date) -> Element {
    let texts = use_texts();
    let interest = texts.money(plan.interest);
    rsx! {
        table { id: "{id}", class: "plan",
            caption { {texts.text("instalments-interest", &[("sum", interest.into())])} }
            thead {
                tr {
                    th { scope: "col", {texts.say("instalments-due")} }
                    th { scope: "col", {texts.say("instalments-by")} }
                    th { scope: "col", {texts.say("instalments-sum")} }
                }
            }
            tbody {
                for row in plan.instalments {
                    tr { key: "{row.number}",
                        td { "{row.number}" }
                        td { {texts.say_date(row.due, today)} }
                        td { Money { cents: row.amount } }
                    }
                }
            }
        }
    }
}
