//! A letter that the office has, with its answer.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::{Attachment, AttachmentKind, Ground};
use targa_contract::commands::{KeepAttachment, LetterSent};
use targa_domain::Date;

use super::super::kept::Kept;
use crate::design::{Button, ButtonKind, Card, Fact, Facts};
use crate::live::{local, use_action, use_texts};

/// All of them, as they are given.
#[component]
pub(super) fn Sent(fine: FineId, letters: Vec<LetterSent>, today: Date) -> Element {
    rsx! {
        for letter in letters {
            OneSent { key: "{letter.id}", fine, letter, today }
        }
    }
}

#[component]
fn OneSent(fine: FineId, letter: LetterSent, today: Date) -> Element {
    let texts = use_texts();
    let id = letter.id;
    let at = texts.say_moment(local(letter.at), today);
    let state = letter.state.as_str();
    rsx! {
        Card { id: "letter-{id}", title: texts.say(&format!("letter-{}", letter.kind.as_str())),
            div { "data-letter": letter.kind.as_str(), "data-state": state,
                Facts {
                    Fact { label: texts.say("letter-when"), "{at}" }
                    Fact { label: texts.say("letter-state"), {texts.say(&format!("letter-state-{state}"))} }
                    if let Some(protocol) = letter.protocol.clone() {
                        Fact { id: "protocol-{id}", label: texts.say("protocol"), "{protocol}" }
                    }
                    if let Some(ground) = letter.ground {
                        Fact { label: texts.say("contest-ground"), {texts.say(ground_words(ground))} }
                    }
                    if let Some(driver) = letter.driver.clone() {
                        Fact { label: texts.say("driver-name"), "{driver}" }
                    }
                }
                p { class: "letter-text", "{letter.text}" }
                for (number, file) in (1_i64..).zip(letter.attachments) {
                    SentFile { key: "{file.id}", fine, file, number }
                }
                if let Some(answer) = letter.answer {
                    div { id: "answer-{id}", class: "next",
                        p { class: "field-label", {texts.say("letter-answer")} }
                        p { class: "letter-text", "{answer.text}" }
                        p { {texts.say_moment(local(answer.at), today)} }
                    }
                }
            }
        }
    }
}

#[component]
fn SentFile(fine: FineId, file: Attachment, number: i64) -> Element {
    let texts = use_texts();
    let keeping = use_action::<KeepAttachment>();
    let id = file.id;
    let words = match file.kind {
        AttachmentKind::Jpeg => "file-picture",
        AttachmentKind::Pdf => "file-pdf",
    };
    rsx! {
        p {
            Button {
                id: "file-{id}",
                kind: ButtonKind::Quiet,
                busy: keeping.busy(),
                onclick: move |()| keeping.run(KeepAttachment { fine, id }),
                {texts.text(words, &[("number", number.into())])}
            }
        }
        Kept {
            id: "file-{id}",
            kept: keeping.done(),
            problem: keeping.problem(),
            shown: "file-shown",
            lies: "file-kept",
        }
    }
}

/// The words of a ground.
pub(super) const fn ground_words(ground: Ground) -> &'static str {
    match ground {
        Ground::SoldVehicle => "contest-sold",
        Ground::WrongPlate => "contest-plate",
        Ground::WrongAmount => "contest-amount",
        Ground::Other => "contest-other",
    }
}
