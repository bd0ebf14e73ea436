//! A request as it stands, and what can still be done about it.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::InstalmentsState;
use targa_contract::commands::{AnswerOffer, InstalmentsView, RequestView, WithdrawInstalments};
use targa_domain::Date;

use super::plan::PlanTable;
use crate::design::{Banner, Button, ButtonKind, Card, Fact, Facts, ProblemNotice, Tone};
use crate::live::{Query, focus, use_action, use_texts};

#[component]
pub(super) fn Request(
    fine: FineId,
    request: RequestView,
    today: Date,
    query: Query<InstalmentsView>,
) -> Element {
    let texts = use_texts();
    let state = request.state;
    let by = texts.say_date(request.answer_by, today);
    let words = texts.text(
        &format!("instalments-state-{}", state.as_str()),
        &[("date", by.into())],
    );
    rsx! {
        Card { id: "instalments-request", title: texts.say("instalments-request"), strong: true,
            Banner { id: "instalments-state", tone: tone(state),
                p { "data-state": state.as_str(), "{words}" }
                if let Some(reason) = request.reason.clone() {
                    p { id: "instalments-reason", {texts.text("office-says", &[("words", reason.into())])} }
                }
            }
            Facts {
                Fact { label: texts.say("instalments-asked-on"), {texts.say_date(request.asked_on, today)} }
                Fact { label: texts.say("instalments-asked-for"),
                    {texts.text("instalments-count", &[("count", i64::from(request.asked_for).into())])}
                }
                if let Some(protocol) = request.protocol.clone() {
                    Fact { id: "instalments-protocol", label: texts.say("protocol"), "{protocol}" }
                }
            }
            if shows_plan(state) {
                PlanTable { id: "request-plan", plan: request.plan, today }
            }
            Answers { fine, state, query }
        }
    }
}

/// The buttons of whoever is to do something.
#[component]
fn Answers(fine: FineId, state: InstalmentsState, query: Query<InstalmentsView>) -> Element {
    let texts = use_texts();
    let answering = use_action::<AnswerOffer>();
    let withdrawing = use_action::<WithdrawInstalments>();
    let answer = move |accept| {
        answering.run_then(AnswerOffer { fine, accept }, move |view| query.put(view));
    };
    let withdraw = move |()| {
        withdrawing.run_then(WithdrawInstalments { fine }, move |view| query.put(view));
    };
    let offered = state == InstalmentsState::CounterProposed;
    // Neither can be undone: what is final by law is asked once more, all else is not.
    let mut sure = use_signal(|| None::<bool>);
    let asked_once_more = sure() == Some(true);
    let problem = answering.problem().or_else(|| withdrawing.problem());
    let (words, warning) = match state {
        InstalmentsState::CounterProposed => ("instalments-decline", "instalments-decline-sure"),
        _ => ("instalments-withdraw", "instalments-withdraw-sure"),
    };
    let final_id = if offered {
        "decline-offer"
    } else {
        "withdraw-instalments"
    };
    use_effect(move || match sure() {
        Some(true) => focus("keep-request"),
        Some(false) => focus(final_id),
        None => {}
    });
    rsx! {
        div { class: "actions",
            if offered {
                Button { id: "accept-offer", busy: answering.busy(), onclick: move |()| answer(true),
                    {texts.say("instalments-accept")}
                }
            }
            if (offered || state == InstalmentsState::Submitted) && !asked_once_more {
                Button {
                    id: final_id,
                    kind: if offered { ButtonKind::Secondary } else { ButtonKind::Quiet },
                    onclick: move |()| sure.set(Some(true)),
                    {texts.say(words)}
                }
            }
        }
        if asked_once_more {
            Banner { id: "request-sure", tone: Tone::Warning,
                p { {texts.say(warning)} }
                div { class: "actions",
                    Button {
                        id: "{final_id}-sure",
                        kind: ButtonKind::Secondary,
                        busy: answering.busy() || withdrawing.busy(),
                        onclick: move |()| if offered { answer(false) } else { withdraw(()) },
                        {texts.say(words)}
                    }
                    Button {
                        id: "keep-request",
                        kind: ButtonKind::Quiet,
                        onclick: move |()| sure.set(Some(false)),
                        {texts.say("instalments-keep")}
                    }
                }
            }
        }
        if let Some(problem) = problem {
            ProblemNotice { id: "request-problem", problem }
        }
    }
}

const fn tone(state: InstalmentsState) -> Tone {
    match state {
        InstalmentsState::Accepted | InstalmentsState::Active | InstalmentsState::PaidOff => {
            Tone::Good
        }
        InstalmentsState::Lapsed | InstalmentsState::Refused => Tone::Error,
        InstalmentsState::CounterProposed => Tone::Warning,
        InstalmentsState::Submitted
        | InstalmentsState::Declined
        | InstalmentsState::Withdrawn
        | InstalmentsState::Over => Tone::Info,
    }
}

/// Of a request that came to nothing its plan is of no use.
const fn shows_plan(state: InstalmentsState) -> bool {
    matches!(
        state,
        InstalmentsState::Submitted
            | InstalmentsState::CounterProposed
            | InstalmentsState::Accepted
    )
}
