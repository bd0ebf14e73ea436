//! One due of a plan.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{DueStanding, DueView, OpenDue};
use targa_domain::Date;

use crate::design::{Button, ButtonKind, CopyText, Money, MoneySize, ProblemNotice, QrCode};
use crate::live::{use_action, use_texts};

#[component]
pub(super) fn DueOf(fine: FineId, due: DueView, today: Date) -> Element {
    let texts = use_texts();
    let opening = use_action::<OpenDue>();
    let number = due.number;
    let code = due.standing.as_str();
    let payable = matches!(due.standing, DueStanding::Payable | DueStanding::Overdue);
    let day = texts.say_date(due.due, today);
    let title = texts.text("due-title", &[("number", i64::from(number).into())]);
    let sum = texts.money(due.amount);
    let short = due.on_account.map(|paid| {
        let values = [
            ("paid", texts.money(paid).into()),
            ("sum", sum.as_str().into()),
        ];
        texts.text("due-short", &values)
    });
    rsx! {
        li { class: "due-row", "data-due": "{number}", "data-standing": code,
            div { class: "due-words",
                h3 { "{title}" }
                p { {texts.text(&format!("due-{code}"), &[("date", day.into())])} }
                if let Some(short) = short {
                    p { id: "due-short-{number}", "{short}" }
                }
            }
            Money { cents: due.amount, size: MoneySize::Medium }
            if payable {
                div { class: "due-code",
                    if let Some(opened) = opening.done() {
                        QrCode {
                            id: "due-qr-{number}",
                            qr: opened.qr.clone(),
                            label: texts.text("qr-label", &[("sum", sum.into())]),
                        }
                        p { class: "field-label", {texts.say("code-notice")} }
                        CopyText {
                            id: "due-notice-{number}",
                            label: texts.say("code-notice"),
                            text: opened.notice_number.replace(' ', ""),
                            shown: opened.notice_number.clone(),
                        }
                    } else {
                        Button {
                            id: "show-due-{number}",
                            kind: ButtonKind::Secondary,
                            busy: opening.busy(),
                            label: format!("{title}: {}", texts.say("due-show")),
                            onclick: move |()| opening.run(OpenDue { fine, number }),
                            {texts.say("due-show")}
                        }
                    }
                    if let Some(problem) = opening.problem() {
                        ProblemNotice { id: "due-problem-{number}", problem }
                    }
                }
            }
        }
    }
}
