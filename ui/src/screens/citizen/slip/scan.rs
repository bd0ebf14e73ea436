//! The number out of a picture of the slip: taken with a phone's camera, chosen, or pasted.

use dioxus::prelude::*;
use targa_contract::commands::{CodeRead, ReadCode};

use crate::design::{Banner, FilePick, Picked, Tone, problem_text};
use crate::live::{focus, use_action, use_texts};

const ACCEPT: &str = "image/jpeg,image/png";

/// The picture, and what was read in it.
#[component]
pub(super) fn Scan(onread: EventHandler<String>) -> Element {
    let texts = use_texts();
    let reading = use_action::<ReadCode>();
    let mut unreadable = use_signal(|| false);
    let pick = move |picked: Picked| {
        unreadable.set(picked.content.is_none());
        if let Some(picture) = picked.content {
            reading.run_then(ReadCode { picture }, move |code| {
                onread.call(code.number);
                focus("slip-plate");
            });
        }
    };
    let error = if unreadable() {
        Some(texts.say("file-unreadable"))
    } else {
        reading
            .problem()
            .map(|problem| problem_text(&texts, &problem))
    };
    rsx! {
        FilePick {
            id: "slip-scan",
            label: texts.say("slip-scan"),
            hint: texts.say("slip-scan-hint"),
            choose: texts.say("slip-scan-choose"),
            accept: ACCEPT,
            pasted: true,
            error,
            onpick: pick,
        }
        div { role: "status",
            if reading.busy() {
                p { class: "small", {texts.say("slip-scan-busy")} }
            } else if let Some(code) = reading.done() {
                Read { code }
            }
        }
    }
}

#[component]
fn Read(code: CodeRead) -> Element {
    let texts = use_texts();
    let (words, tone) = if code.doubtful {
        ("slip-scan-doubtful", Tone::Warning)
    } else {
        ("slip-scan-read", Tone::Good)
    };
    rsx! {
        Banner { id: "slip-scanned", tone,
            p { {texts.text(words, &[("number", code.number.into())])} }
        }
    }
}
