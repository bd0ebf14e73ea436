//! Everything else: language, looks, and the way out.

use dioxus::prelude::*;
use targa_contract::commands::{PersonView, SessionView, SignOut};

use super::data::MyData;
use super::pin::AppLock;
use crate::design::{
    Button, ButtonKind, Card, Choice, ChoiceOption, LanguagePicker, LinkButton, PageTitle,
    ProblemNotice,
};
use crate::live::{Query, TextSize, Theme, go_to, use_action, use_appearance, use_texts};

/// Language, theme, size of the text; who is signed in, and sign-out.
#[component]
pub fn More(person: Option<PersonView>, session: Query<SessionView>) -> Element {
    let texts = use_texts();
    rsx! {
        PageTitle { id: "more", {texts.say("nav-more")} }
        Card { id: "looks", title: texts.say("more-looks"),
            LanguagePicker {}
            Looks {}
        }
        if let Some(person) = person {
            Card { id: "person", title: texts.say("more-person"),
                p { id: "person-name", class: "person-name", "{person.name}" }
                p { {texts.say("more-sign-out-body")} }
                Leave { session }
            }
            Card { id: "more-places", title: texts.say("more-places"),
                div { class: "actions",
                    LinkButton { id: "go-contacts", to: "#/contacts", kind: ButtonKind::Secondary,
                        {texts.say("contacts-title")}
                    }
                    LinkButton { id: "go-points", to: "#/points", kind: ButtonKind::Secondary,
                        {texts.say("points-title")}
                    }
                    LinkButton { id: "go-slip", to: "#/slip", kind: ButtonKind::Secondary,
                        {texts.say("slip-title")}
                    }
                }
            }
            AppLock {}
            MyData {}
        }
    }
}

#[component]
fn Looks() -> Element {
    let texts = use_texts();
    let appearance = use_appearance();
    let themes = Theme::ALL
        .into_iter()
        .map(|theme| ChoiceOption {
            key: theme.code(),
            words: texts.say(match theme {
                Theme::System => "theme-system",
                Theme::Light => "theme-light",
                Theme::Dark => "theme-dark",
                Theme::Contrast => "theme-contrast",
            }),
            lang: None,
        })
        .collect::<Vec<_>>();
    let sizes = TextSize::ALL
        .into_iter()
        .map(|size| ChoiceOption {
            key: size.percent(),
            words: texts.text("text-percent", &[("percent", size.percent().into())]),
            lang: None,
        })
        .collect::<Vec<_>>();
    rsx! {
        Choice {
            id: "theme",
            label: texts.say("more-theme"),
            options: themes,
            chosen: appearance.theme().code(),
            onchange: move |code| {
                if let Some(theme) = Theme::ALL.into_iter().find(|theme| theme.code() == code) {
                    appearance.choose_theme(theme);
                }
            },
        }
        Choice {
            id: "text",
            label: texts.say("more-text"),
            options: sizes,
            chosen: appearance.text().percent(),
            onchange: move |percent| {
                let size = TextSize::ALL.into_iter().find(|size| size.percent() == percent);
                if let Some(size) = size {
                    appearance.choose_text(size);
                }
            },
        }
    }
}

#[component]
fn Leave(session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let leaving = use_action::<SignOut>();
    let leave = move |()| {
        leaving.run_then(SignOut {}, move |view| {
            session.put(view);
            go_to("/");
        });
    };
    rsx! {
        div { class: "actions",
            Button {
                id: "sign-out",
                kind: ButtonKind::Secondary,
                busy: leaving.busy(),
                onclick: leave,
                {texts.say("more-sign-out")}
            }
        }
        if let Some(problem) = leaving.problem() {
            ProblemNotice { id: "sign-out-problem", problem }
        }
    }
}
