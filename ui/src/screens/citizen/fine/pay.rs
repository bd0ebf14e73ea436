//! Paying: the checkout in the browser, or the code with any app.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{FineView, Paper, PayFines, PaymentUnderWay, QrView};

use super::super::paper::PaperButton;
use crate::design::{
    Banner, Button, ButtonKind, Card, CopyText, IconName, LinkButton, ProblemNotice, QrCode, Tone,
};
use crate::live::{use_action, use_texts};

/// Opens the checkout of these fines. The receipts then arrive by themselves; until they do, or pagoPA lets go of
/// the notices, it says so and what can be done.
#[component]
pub(crate) fn PayButton(
    /// Stable name for tests; what follows is `{id}-started` or `{id}-problem`.
    id: String,
    fines: Vec<FineId>,
    /// The checkout that was opened last of them, while it may go on.
    under_way: Option<PaymentUnderWay>,
    /// The one thing to do on its screen, or beside it.
    #[props(default)]
    kind: ButtonKind,
    /// What it says, if not "pay now".
    #[props(default)]
    words: Option<String>,
) -> Element {
    let texts = use_texts();
    let checkout = use_action::<PayFines>();
    let pay = move |()| {
        checkout.run(PayFines {
            fines: fines.clone(),
        });
    };
    // Once more is no longer the one thing to do.
    let (kind, words) = match under_way {
        Some(_) => (ButtonKind::Secondary, texts.say("pay-again")),
        None => (kind, words.unwrap_or_else(|| texts.say("pay-now"))),
    };
    rsx! {
        if let Some(PaymentUnderWay { opened, until, .. }) = under_way {
            Banner { id: "{id}-started", tone: Tone::Info, icon: IconName::Clock,
                p { {texts.text("pay-started", &[("opened", texts.say_time(opened).into())])} }
                p { class: "small", {texts.text("pay-held", &[("until", texts.say_time(until).into())])} }
            }
        }
        Button { id: "{id}", kind, icon: IconName::Outside, busy: checkout.busy(), onclick: pay, "{words}" }
        if let Some(problem) = checkout.problem() {
            ProblemNotice { id: "{id}-problem", problem }
        }
    }
}

/// The QR and the numbers, for any bank, app or shop.
#[component]
pub(super) fn PayByCode(qr: QrView, view: FineView) -> Element {
    let texts = use_texts();
    let sum = view
        .owed
        .map_or_else(String::new, |owed| texts.money(owed.amount));
    let bare = without_spaces(&view.notice_number);
    let label = texts.text("qr-label", &[("sum", sum.into())]);
    rsx! {
        Card { id: "fine-code", title: texts.say("code-title"),
            div { class: "code",
                div {
                    QrCode { id: "fine-qr", qr, label }
                    LinkButton { id: "show-code", to: "#/fines/{view.id}/code", kind: ButtonKind::Quiet,
                        {texts.say("code-show")}
                    }
                }
                div { class: "code-words",
                    p { {texts.say("code-how")} }
                    p { class: "field-label", {texts.say("code-notice")} }
                    CopyText {
                        id: "notice-number",
                        label: texts.say("code-notice"),
                        shown: view.notice_number.clone(),
                        text: bare,
                    }
                    PaperButton { id: "keep-notice", fine: view.id, paper: Paper::Notice }
                    References { view }
                }
            }
        }
    }
}

/// What a bank or an office may ask for; folded, for few need it.
#[component]
fn References(view: FineView) -> Element {
    let texts = use_texts();
    let mut numbers = vec![
        ("creditor", "code-creditor", view.creditor),
        ("iuv", "code-iuv", view.iuv),
    ];
    numbers.extend(view.iban.map(|iban| ("iban", "code-iban", iban)));
    rsx! {
        details { id: "code-references", class: "fold",
            summary { {texts.say("code-references")} }
            for (id, label, shown) in numbers {
                p { key: "{id}", class: "field-label", {texts.say(label)} }
                CopyText { id, label: texts.say(label), text: without_spaces(&shown), shown }
            }
            p { class: "small", {texts.say("code-iban-why")} }
        }
    }
}

fn without_spaces(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).collect()
}
