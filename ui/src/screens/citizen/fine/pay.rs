//! Paying: the checkout in the browser, or the code with any app.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{FineView, Paper, PayFines, QrView};

use super::super::paper::PaperButton;
use crate::design::{
    Banner, Button, ButtonKind, Card, CopyText, IconName, LinkButton, ProblemNotice, QrCode, Tone,
};
use crate::live::{use_shell, use_texts};

/// Opens the checkout of these fines. The receipts then arrive by themselves.
#[component]
pub(crate) fn PayButton(
    /// Stable name for tests; what follows is `{id}-started` or `{id}-problem`.
    id: String,
    fines: Vec<FineId>,
    /// The one thing to do on its screen, or beside it.
    #[props(default)]
    kind: ButtonKind,
    /// What it says, if not "pay now".
    #[props(default)]
    words: Option<String>,
) -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let mut busy = use_signal(|| false);
    let mut started = use_signal(|| false);
    let mut problem = use_signal(|| None);
    let pay = move |()| {
        let shell = shell.clone();
        let command = PayFines {
            fines: fines.clone(),
        };
        spawn(async move {
            busy.set(true);
            problem.set(None);
            match shell.call(&command).await {
                Ok(_) => started.set(true),
                Err(refused) => problem.set(Some(refused)),
            }
            busy.set(false);
        });
    };
    rsx! {
        Button { id: "{id}", kind, icon: IconName::Outside, busy: busy(), onclick: pay,
            {words.unwrap_or_else(|| texts.say("pay-now"))}
        }
        if started() {
            Banner { id: "{id}-started", tone: Tone::Info,
                p { {texts.say("pay-started")} }
            }
        }
        if let Some(problem) = problem() {
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
    let bare: String = view
        .notice_number
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
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
                    p { class: "field-label", {texts.say("code-creditor")} }
                    CopyText {
                        id: "creditor",
                        label: texts.say("code-creditor"),
                        shown: view.creditor.clone(),
                        text: view.creditor.clone(),
                    }
                    PaperButton { id: "keep-notice", fine: view.id, paper: Paper::Notice }
                }
            }
        }
    }
}
