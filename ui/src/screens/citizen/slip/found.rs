//! What a look-up found: how much, until when, and the code to pay it with.

use dioxus::prelude::*;
use targa_contract::commands::LookUpView;

use crate::design::{
    Banner, Card, CopyText, DueSentence, Fact, Facts, QrCode, StateBadge, TimeLine, Tone,
};
use crate::live::{local, use_texts};

/// One fine, only as far as paying needs it.
#[component]
pub(super) fn Found(view: LookUpView) -> Element {
    let texts = use_texts();
    let today = view.today;
    let moment = texts.say_moment(view.fine.violation.committed_at, today);
    let paid = view.fine.paid.as_ref().map(|paid| {
        let day = texts.say_date(local(paid.paid_at).date(), today);
        let sum = texts.money(paid.amount);
        texts.text("fine-paid", &[("sum", sum.into()), ("date", day.into())])
    });
    let number = view.notice_number.replace(' ', "");
    rsx! {
        Card { id: "slip-found", title: texts.hypothesis(&view.fine.violation.hypothesis), strong: true,
            p { class: "small", "{moment}" }
            StateBadge { state: view.fine.state }
            if let Some(owed) = view.owed {
                DueSentence { id: "slip-due", owed, today }
                if let Some(qr) = view.qr.clone() {
                    div { class: "code",
                        QrCode {
                            id: "slip-qr",
                            qr,
                            label: texts.text("qr-label", &[("sum", texts.money(owed.amount).into())]),
                        }
                        div { class: "code-words",
                            p { {texts.say("code-how")} }
                            Facts {
                                Fact { label: texts.say("code-notice"),
                                    CopyText {
                                        id: "slip-notice",
                                        label: texts.say("code-notice"),
                                        shown: view.notice_number.clone(),
                                        text: number,
                                    }
                                }
                                Fact { label: texts.say("code-creditor"), {view.fine.creditor.to_string()} }
                            }
                        }
                    }
                }
                TimeLine { id: "slip-line", schedule: view.fine.schedule.clone(), today }
            } else if let Some(paid) = paid {
                Banner { id: "slip-paid", tone: Tone::Good,
                    p { "{paid}" }
                }
            } else {
                Banner { id: "slip-nothing", tone: Tone::Info,
                    p { {texts.say("slip-nothing")} }
                }
            }
        }
    }
}
