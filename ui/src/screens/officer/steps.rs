//! The three questions: plate, what, where. Each answer stays in sight above the open question.

use dioxus::prelude::*;

/// A question of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Question {
    /// Which vehicle.
    #[default]
    Plate,
    /// What happened.
    What,
    /// Where.
    Place,
}

impl Question {
    pub(super) const ALL: [Self; 3] = [Self::Plate, Self::What, Self::Place];

    /// The code in ids (`cell-plate`) and texts.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Plate => "plate",
            Self::What => "what",
            Self::Place => "place",
        }
    }
}

/// A question with its answer, to be opened by a tap.
#[component]
pub(super) fn Cell(
    question: Question,
    label: String,
    /// The answer, or empty.
    answer: String,
    open: bool,
    /// The answer was refused.
    refused: bool,
    onclick: EventHandler<()>,
) -> Element {
    let code = question.code();
    rsx! {
        button {
            id: "cell-{code}",
            class: "cell",
            r#type: "button",
            "aria-expanded": if open { "true" } else { "false" },
            "aria-controls": "question",
            "data-refused": refused.then_some("true"),
            onclick: move |_| onclick.call(()),
            span { class: "cell-label", "{label}" }
            span { class: "cell-answer",
                if answer.is_empty() { "—" } else { "{answer}" }
            }
        }
    }
}
