//! Everything else one may want to know of a fine.

use dioxus::prelude::*;
use targa_assets::Texts;
use targa_contract::commands::FineView;
use targa_domain::tariff::{Accessory, Term};

use crate::design::{Card, Fact, Facts};
use crate::live::use_texts;
use crate::tariff::Hypothesis;

/// Labels over values.
#[component]
pub(super) fn Details(view: FineView) -> Element {
    let texts = use_texts();
    let today = view.today;
    let committed = view.violation.committed_at;
    let article =
        Hypothesis::of(&view.violation.hypothesis).map(|row| texts.citation(&row.citation));
    rsx! {
        Card { id: "fine-details", title: texts.say("details-title"),
            Facts {
                Fact { id: "fine-reference", label: texts.say("details-reference"), "{view.reference}" }
                Fact { label: texts.say("details-when"), {texts.say_moment(committed, today)} }
                Fact { label: texts.say("details-where"), "{view.place}" }
                if let Some(article) = article {
                    Fact { id: "fine-article", label: texts.say("details-article"), "{article}" }
                }
                if let Some(verbale) = view.verbale.clone() {
                    if let Some(day) = verbale.notified_on {
                        Fact { id: "fine-notified", label: texts.say("details-notified"), {texts.say_date(day, today)} }
                    }
                    if let Some(protocol) = verbale.protocol {
                        Fact { label: texts.say("details-protocol"), "{protocol}" }
                    }
                    if let Some(iun) = verbale.iun {
                        Fact { id: "fine-iun", label: texts.say("details-send"), "{iun}" }
                    }
                }
                if let Some(accessory) = view.accessory {
                    Fact { id: "fine-accessory", label: texts.say("details-accessory"),
                        {provided(&texts, accessory)}
                    }
                }
                Fact { id: "fine-points", label: texts.say("details-points"),
                    {texts.text("points", &[("count", i64::from(view.points).into())])}
                }
            }
        }
    }
}

/// What the law provides besides money and points.
fn provided(texts: &Texts, accessory: Accessory) -> String {
    let length = |term: Term| match term {
        Term::Days(count) => texts.text("accessory-days", &[("count", i64::from(count).into())]),
        Term::Months(count) => {
            texts.text("accessory-months", &[("count", i64::from(count).into())])
        }
    };
    match accessory {
        Accessory::Removal => texts.say("accessory-removal"),
        Accessory::Seizure => texts.say("accessory-seizure"),
        Accessory::AdministrativeStop { days } => {
            let length = length(Term::Days(days));
            texts.text("accessory-stop", &[("length", length.into())])
        }
        Accessory::Suspension {
            from: Some(from),
            to: Some(to),
        } => {
            let between = [("from", length(from).into()), ("to", length(to).into())];
            texts.text("accessory-suspension-between", &between)
        }
        Accessory::Suspension { .. } => texts.say("accessory-suspension"),
    }
}
