//! The photos of a fine, fetched when somebody looks.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::Evidence;
use targa_contract::commands::{FineView, OpenImage};

use crate::design::{Button, ButtonKind, Card, ProblemNotice, Skeleton};
use crate::live::{Watch, use_query, use_texts};

/// A button, then the photos; nothing where none was taken.
#[component]
pub(super) fn Pictures(view: FineView) -> Element {
    let texts = use_texts();
    let mut shown = use_signal(|| false);
    let count = view.evidence.len();
    if count == 0 {
        return rsx! {};
    }
    let numbered = view.evidence.clone().into_iter().zip(1_i64..);
    rsx! {
        Card { id: "fine-images", title: texts.say("images-title"),
            if shown() {
                div { class: "images",
                    for (image, number) in numbered {
                        Picture {
                            key: "{image.id}",
                            fine: view.id,
                            image,
                            words: texts.text("images-alt", &[
                                ("number", number.into()),
                                ("count", count.into()),
                                ("what", texts.hypothesis(&view.violation.hypothesis).into()),
                                ("where", view.place.as_str().into()),
                            ]),
                        }
                    }
                }
            } else {
                p { {texts.say("images-lead")} }
                div { class: "actions",
                    Button {
                        id: "show-images",
                        kind: ButtonKind::Secondary,
                        onclick: move |()| shown.set(true),
                        {texts.text("images-show", &[("count", count.into())])}
                    }
                }
            }
        }
    }
}

#[component]
fn Picture(fine: FineId, image: Evidence, words: String) -> Element {
    let id = image.id;
    let query = use_query(Watch::Nothing, move || OpenImage { fine, id });
    match (query.latest(), query.problem()) {
        (Some(picture), _) => rsx! {
            img {
                "data-image": "{id}",
                src: "data:image/jpeg;base64,{picture.jpeg}",
                alt: words,
                width: "{image.width}",
                height: "{image.height}",
            }
        },
        (None, Some(problem)) => rsx! {
            ProblemNotice { id: "image-{id}", problem, on_retry: move |()| query.ask_again() }
        },
        (None, None) => rsx! { Skeleton {} },
    }
}
