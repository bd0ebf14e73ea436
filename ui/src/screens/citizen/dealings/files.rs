//! Files that go with a letter: chosen here, checked by the engine, shown with their names.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::commands::{
    AttachFile, DetachFile, FILES_MOST, LetterFile, LetterKind, LetterView,
};

use crate::design::{Banner, Button, ButtonKind, FilePick, Picked, Tone, problem_text};
use crate::live::{Query, focus, use_action, use_texts};

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
    let mut removed = use_signal(|| None::<AttachFile>);
    let pick = move |picked: Picked| {
        unreadable.set(picked.content.is_none());
        if let Some(content) = picked.content {
            let file = AttachFile {
                fine,
                kind,
                name: picked.name,
                content,
            };
            removed.set(None);
            attaching.run_then(file, move |view| query.put(view));
        }
    };
    let undo = move |file| {
        attaching.run_then(file, move |view| {
            removed.set(None);
            query.put(view);
            focus("send-letter");
        });
    };
    use_effect(move || {
        // The button that was pressed went with its file.
        if removed.read().is_some() {
            focus("file-undo");
        }
    });
    let sent = view.sent.len();
    use_effect(use_reactive!(|sent| {
        // What was wrong with a file went with its letter.
        let _ = sent;
        unreadable.set(false);
        removed.set(None);
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
                for file in view.files.clone() {
                    FileRow { key: "{file.id}", fine, kind, file, query, removed }
                }
            }
        }
        if let Some(file) = removed().filter(|_| !view.under_way) {
            Banner { id: "file-removed", tone: Tone::Good,
                p { {texts.text("file-removed", &[("name", file.name.as_str().into())])} }
                Button {
                    id: "file-undo",
                    kind: ButtonKind::Secondary,
                    busy: attaching.busy(),
                    onclick: move |()| undo(file.clone()),
                    {texts.say("file-undo")}
                }
            }
        }
    }
}

#[component]
fn FileRow(
    fine: FineId,
    kind: LetterKind,
    file: LetterFile,
    query: Query<LetterView>,
    removed: Signal<Option<AttachFile>>,
) -> Element {
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
                    detaching.run_then(DetachFile { fine, kind, id }, move |done| {
                        removed.set(done.undo);
                        query.put(done.letter);
                    });
                },
                {texts.say("file-remove")}
            }
        }
    }
}
