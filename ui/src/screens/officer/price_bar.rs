//! Always in sight: what it costs, or what is missing, and the one key.

use dioxus::prelude::*;
use targa_contract::commands::PricePreavviso;
use targa_domain::HypothesisId;
use targa_domain::violation::VehicleKind;

use super::steps::Question;
use crate::design::{Button, ProblemNotice, Rich};
use crate::live::{Watch, use_query, use_texts};

/// The bar at the bottom.
#[component]
pub(super) fn PriceBar(
    what: Option<HypothesisId>,
    vehicle: VehicleKind,
    /// The first question without an answer.
    missing: Option<Question>,
    numbers_left: u32,
    busy: bool,
    on_next: EventHandler<Question>,
    on_issue: EventHandler<()>,
) -> Element {
    let texts = use_texts();
    rsx! {
        div { class: "price-bar",
            div { id: "price", class: "price", role: "status",
                match what {
                    // A key of its own: another row or vehicle is another question.
                    Some(hypothesis) => rsx! {
                        Price { key: "{hypothesis}-{vehicle:?}", hypothesis, vehicle }
                    },
                    None => rsx! { p { {texts.say("officer-price-none")} } },
                }
                if numbers_left < 5 {
                    p { id: "numbers-left", class: "price-low",
                        {texts.text("officer-numbers-left", &[("count", i64::from(numbers_left).into())])}
                    }
                }
            }
            match missing {
                Some(question) => rsx! {
                    Button { id: "next", onclick: move |()| on_next.call(question),
                        {texts.say(&format!("officer-missing-{}", question.code()))}
                    }
                },
                None => rsx! {
                    Button { id: "issue", busy, onclick: move |()| on_issue.call(()),
                        {texts.say("officer-issue-now")}
                    }
                },
            }
        }
    }
}

#[component]
fn Price(hypothesis: HypothesisId, vehicle: VehicleKind) -> Element {
    let texts = use_texts();
    let price = use_query(Watch::Nothing, move || PricePreavviso {
        hypothesis,
        vehicle,
    });
    let Some(view) = price.latest() else {
        return rsx! {
            if let Some(problem) = price.problem() {
                ProblemNotice { id: "price-problem", problem, on_retry: move |()| price.ask_again() }
            }
        };
    };
    let now = view.schedule.window_on(view.today);
    let then = view.schedule.next_after(view.today);
    rsx! {
        if let Some(now) = now {
            p { class: "price-now",
                match now.last {
                    Some(last) => rsx! {
                        Rich {
                            text: "officer-price",
                            values: vec![
                                ("sum", texts.money(now.amount)),
                                ("until", texts.say_day(last, view.today)),
                            ],
                        }
                    },
                    None => rsx! { strong { {texts.money(now.amount)} } },
                }
            }
        }
        if let Some(then) = then {
            p { class: "price-then",
                Rich { text: "due-then", values: vec![("then", texts.money(then.amount))] }
                if view.points > 0 {
                    " · "
                    {texts.text("officer-points", &[("points", i64::from(view.points).into())])}
                }
            }
        }
    }
}
