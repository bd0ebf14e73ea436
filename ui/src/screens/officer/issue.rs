//! One preavviso: three questions, the price below, one key to issue.

mod place;
mod plate;
mod what;

use dioxus::prelude::*;
use targa_contract::Problem;
use targa_contract::commands::{IssuePreavviso, OfficerDesk};

use self::place::PlaceQuestion;
use self::plate::PlateQuestion;
use self::what::WhatQuestion;
use super::draft::Draft;
use super::price_bar::PriceBar;
use super::steps::{Cell, Question};
use crate::design::{Banner, ProblemNotice, Skeleton, Tone};
use crate::live::{Watch, go_to, use_query, use_shell, use_texts};

/// The form.
#[component]
pub(super) fn Issue() -> Element {
    let texts = use_texts();
    let shell = use_shell();
    let mut draft = use_context::<Draft>();
    let desk = use_query(Watch::Fines, || OfficerDesk {});
    let mut open = use_signal(Question::default);
    let mut busy = use_signal(|| false);
    let mut refusal = use_signal(|| None::<Problem>);
    let Some(view) = desk.latest() else {
        return rsx! {
            match desk.problem() {
                Some(problem) => rsx! {
                    ProblemNotice { id: "desk-problem", problem, on_retry: move |()| desk.ask_again() }
                },
                None => rsx! { Skeleton { cards: 2 } },
            }
        };
    };
    let what = (draft.what)();
    let answer = |question| match question {
        Question::Plate => (draft.plate)(),
        Question::What => what
            .as_ref()
            .map_or_else(String::new, |hit| texts.hypothesis(&hit.hypothesis)),
        Question::Place => (draft.place)(),
    };
    let refused = |question: Question| {
        refusal
            .read()
            .as_ref()
            .and_then(|problem| problem.field.clone())
            .is_some_and(|field| field == question.code())
    };
    let missing = Question::ALL
        .into_iter()
        .find(|question| answer(*question).trim().is_empty());
    let fresh = view.draft;
    let issue = move |()| {
        let Some(hit) = (draft.what)() else { return };
        let id = draft.id.peek().unwrap_or(fresh);
        draft.id.set(Some(id));
        let request = IssuePreavviso {
            id,
            plate: (draft.plate)(),
            vehicle: draft.vehicle(),
            hypothesis: hit.hypothesis,
            place: (draft.place)(),
        };
        let shell = shell.clone();
        busy.set(true);
        refusal.set(None);
        spawn(async move {
            match shell.call(&request).await {
                Ok(issued) => {
                    draft.clear();
                    go_to(&format!("/issued/{}", issued.row.id));
                }
                Err(problem) => {
                    let at_fault = Question::ALL
                        .into_iter()
                        .find(|question| problem.field.as_deref() == Some(question.code()));
                    if let Some(question) = at_fault {
                        open.set(question);
                    }
                    refusal.set(Some(problem));
                }
            }
            busy.set(false);
        });
    };
    rsx! {
        h1 { class: "only-heard", {texts.say("officer-issue")} }
        if view.unreadable_outbox {
            Banner { id: "unreadable-outbox", tone: Tone::Error, {texts.say("officer-unreadable-outbox")} }
        }
        div { class: "cells",
            for question in Question::ALL {
                Cell {
                    key: "{question.code()}",
                    question,
                    label: texts.say(&format!("officer-question-{}", question.code())),
                    answer: answer(question),
                    open: open() == question,
                    refused: refused(question),
                    onclick: move |()| open.set(question),
                }
            }
        }
        if let Some(problem) = refusal() {
            ProblemNotice { id: "issue-problem", problem }
        }
        div { id: "question", class: "question",
            match open() {
                Question::Plate => rsx! { PlateQuestion {} },
                Question::What => rsx! {
                    WhatQuestion { favourites: view.favourites.clone(), on_chosen: move |()| open.set(Question::Place) }
                },
                Question::Place => rsx! { PlaceQuestion { last: view.last_place.clone() } },
            }
        }
        PriceBar {
            what: what.map(|hit| hit.hypothesis),
            vehicle: draft.vehicle(),
            missing,
            numbers_left: view.numbers_left,
            busy: busy(),
            on_next: move |question| open.set(question),
            on_issue: issue,
        }
    }
}
