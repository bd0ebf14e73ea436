//! Second question: the plate. Then the look-up.

use dioxus::prelude::*;
use targa_contract::commands::LookUp;
use targa_contract::{Problem, ProblemCode};

use super::visit::{Place, Visit};
use crate::design::{
    Button, ButtonKind, Field, IconName, KeyPad, Keys, PageTitle, ProblemNotice, problem_text,
};
use crate::live::{use_shell, use_texts};

const LONGEST: usize = 12;

/// What is the plate?
#[component]
pub(super) fn PlateQuestion() -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let visit = use_context::<Visit>();
    let mut busy = use_signal(|| false);
    let mut problem = use_signal(|| None::<Problem>);
    let typed = visit.plate();
    let ready = !typed.trim().is_empty();
    let look_up = use_callback(move |()| {
        let request = LookUp {
            number: visit.number(),
            plate: visit.plate(),
        };
        if request.plate.trim().is_empty() || busy() {
            return;
        }
        let shell = shell.clone();
        busy.set(true);
        problem.set(None);
        spawn(async move {
            match shell.call(&request).await {
                Ok(view) => visit.go(Place::Found(Box::new(view))),
                Err(refusal) => problem.set(Some(refusal)),
            }
            busy.set(false);
        });
    });
    let of_plate = problem().filter(|problem| problem.field.as_deref() == Some("plate"));
    let elsewhere = problem().filter(|problem| problem.field.as_deref() != Some("plate"));
    rsx! {
        form {
            class: "ask",
            onsubmit: move |event| {
                event.prevent_default();
                look_up.call(());
            },
            p { class: "ask-step", {texts.text("kiosk-step", &[("step", 2_i64.into())])} }
            PageTitle { id: "ask-plate", {texts.say("kiosk-plate")} }
            match elsewhere {
                Some(problem) if problem.code == ProblemCode::NotFound => rsx! {
                    p { id: "not-found", class: "not-found", role: "alert", {texts.say("kiosk-not-found")} }
                },
                Some(problem) => rsx! { ProblemNotice { id: "look-up-problem", problem } },
                None => rsx! {},
            }
            Field {
                id: "plate",
                label: texts.say("kiosk-plate-field"),
                error: of_plate.map(|problem| problem_text(&texts, &problem)),
                value: typed.clone(),
                input_mode: "none",
                oninput: move |text: String| visit.set_plate(text.to_uppercase()),
            }
            KeyPad {
                id: "plate-keys",
                keys: Keys::Plate,
                value: typed,
                max: LONGEST,
                onchange: move |text| visit.set_plate(text),
            }
            div { class: "ask-go",
                Button {
                    id: "back",
                    kind: ButtonKind::Secondary,
                    icon: IconName::Back,
                    onclick: move |()| visit.go(Place::Number),
                    {texts.say("back")}
                }
                Button { id: "look-up", disabled: !ready, busy: busy(), onclick: move |()| look_up.call(()),
                    {texts.say("kiosk-look-up")}
                }
            }
        }
    }
}
