//! Files that go with a letter: chosen here, checked by the engine, shown with their names.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{
    AttachFile, DetachFile, FILES_MOST, LetterFile, LetterKind, LetterView,
};

use crate::design::{Button, ButtonKind, FilePick, Picked, problem_text};
use crate::live::{Query, use_action, use_texts};

const ACCEPT: &str = "image/jpeg,image/png,application/pdf";

#[component]
pub(super) fn Files(
    fine: FineId,
    kind: LetterKind,
    view: LetterView,
    query: Query<LetterView>,
) -> Element {
    let texts = use_texts();
    let attaching = use_action::<AttachFile>();
    let mut unreadable = use_signal(|| false);
    let pick = move |picked: Picked| {
        unreadable.set(picked.content.is_none());
        if let Some(content) = picked.content {
            let file = AttachFile {
                fine,
                kind,
                name: picked.name,
                content,
            };
            attaching.run_then(file, move |view| query.put(view));
        }
    };
    let sent = view.sent.len();
    use_effect(use_reactive!(|sent| {
        // What was wrong with a file went with its letter.
        let _ = sent;
        unreadable.set(false);
        attaching.forget();
    }));
    let refused = attaching.problem();
    let error = if unreadable() {
        Some(texts.say("file-unreadable"))
    } else {
        refused.map(|problem| problem_text(&texts, &problem))
    };
    rsx! {
        if view.files.len() < FILES_MOST && !view.under_way {
            FilePick {
                id: "attach",
                label: texts.say("files-title"),
                hint: texts.text("files-hint", &[("max", FILES_MOST.into())]),
                choose: texts.say("file-choose"),
                accept: ACCEPT,
                error,
                onpick: pick,
            }
        }
        if !view.files.is_empty() {
            ul { id: "files", class: "files",
                for file in view.files {
                    FileRow { key: "{file.id}", fine, kind, file, query }
                }
            }
        }
    }
}

#[component]
fn FileRow(fine: FineId, kind: LetterKind, file: LetterFile, query: Query<LetterView>) -> Element {
    let texts = use_texts();
    let detaching = use_action::<DetachFile>();
    let id = file.id;
    let kilobytes = i64::from(file.bytes.div_ceil(1024));
    let size = texts.text("file-size", &[("size", kilobytes.into())]);
    rsx! {
        li { "data-file": "{id}",
            span { class: "file-name", "{file.name}" }
            span { class: "small", "{size}" }
            Button {
                id: "detach-{id}",
                kind: ButtonKind::Quiet,
                busy: detaching.busy(),
                label: format!("{}: {}", texts.say("file-remove"), file.name),
                onclick: move |()| {
                    detaching.run_then(DetachFile { fine, kind, id }, move |view| query.put(view));
                },
                {texts.say("file-remove")}
            }
        }
    }
}
