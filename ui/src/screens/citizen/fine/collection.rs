//! What was not paid in time: another body collects it.

use dioxus::prelude::*;
use targa_contract::FineId;
use targa_contract::api::Collection;
use targa_contract::commands::OpenCollection;

use crate::design::{
    Button, Card, CopyText, Fact, Facts, IconName, Money, MoneySize, ProblemNotice,
};
use crate::live::{use_action, use_texts};

/// How much there, under which number, and the way there.
#[component]
pub(super) fn Collected(fine: FineId, collection: Collection) -> Element {
    let texts = use_texts();
    let opening = use_action::<OpenCollection>();
    rsx! {
        Card { id: "fine-collection", title: texts.say("collection-title"), strong: true,
            p { {texts.say("collection-body")} }
            Facts {
                Fact { label: texts.say("collection-owed"),
                    Money { id: "collection-owed", cents: collection.owed, size: MoneySize::Large }
                }
                Fact { label: texts.say("collection-number"),
                    CopyText {
                        id: "collection-number",
                        label: texts.say("collection-number"),
                        shown: collection.number.clone(),
                        text: collection.number.clone(),
                    }
                }
            }
            if collection.page.is_some() {
                div { class: "actions",
                    Button {
                        id: "open-collection",
                        icon: IconName::Outside,
                        busy: opening.busy(),
                        onclick: move |()| opening.run(OpenCollection { fine }),
                        {texts.say("collection-open")}
                    }
                }
            }
            if let Some(problem) = opening.problem() {
                ProblemNotice { id: "open-collection-problem", problem }
            }
        }
    }
}
