//! What one can do about a fine besides paying it.

use dioxus::prelude::*;
use targa_contract::api::FineState;
use targa_contract::commands::FineView;

use super::super::dealings::Matter;
use crate::design::{ButtonKind, Card, LinkButton};
use crate::live::use_texts;

/// A button for each; of a fine that is settled only what was written is left.
#[component]
pub(super) fn WaysOn(view: FineView) -> Element {
    let texts = use_texts();
    let id = view.id;
    let notified = view.state == FineState::Notified;
    let settled = matches!(view.state, FineState::Paid | FineState::Annulled);
    let offered = |matter: &Matter| match matter {
        Matter::Instalments => notified && view.collection.is_none(),
        // Also of what is paid: paying says nothing of who was driving.
        Matter::Driver => view.points > 0 && (notified || view.state == FineState::Paid),
        Matter::Contest => !settled,
        Matter::Letters => true,
    };
    rsx! {
        Card { id: "fine-ways", title: texts.say("ways-title"),
            div { class: "ways-on",
                for matter in Matter::ALL.into_iter().filter(offered) {
                    LinkButton {
                        key: "{matter.path()}",
                        id: "go-{matter.path()}",
                        to: "#/fines/{id}/{matter.path()}",
                        kind: ButtonKind::Secondary,
                        {texts.say(&format!("ways-{}", matter.path()))}
                    }
                }
            }
        }
    }
}
