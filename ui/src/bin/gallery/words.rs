//! What is read: cards, labelled values, sums, plates, icons.

use dioxus::prelude::*;
use targa_contract::api::FineState;
use targa_domain::{Cents, Plate};
use targa_ui::design::{
    Card, Fact, Facts, Icon, IconName, Money, MoneySize, PageTitle, PlateBadge, Rich, StateBadge,
};

use crate::specimen::{Component, Specimen};

const SUM: Cents = Cents::new(4258);

/// Every icon, beside its name as the rule wants it beside words.
const ICONS: [(&str, IconName); 16] = [
    ("Desk", IconName::Desk),
    ("Fines", IconName::Fines),
    ("Sum", IconName::Sum),
    ("More", IconName::More),
    ("Check", IconName::Check),
    ("Warning", IconName::Warning),
    ("Error", IconName::Error),
    ("Info", IconName::Info),
    ("Copy", IconName::Copy),
    ("Outside", IconName::Outside),
    ("Forward", IconName::Forward),
    ("Back", IconName::Back),
    ("Offline", IconName::Offline),
    ("Clock", IconName::Clock),
    ("Person", IconName::Person),
    ("Vehicle", IconName::Vehicle),
];

/// A car, a motorcycle, a moped, from abroad.
const PLATES: [(&str, &str); 4] = [
    ("car", "AB123CD"),
    ("motorcycle", "AB12345"),
    ("moped", "X2ABCD"),
    ("other", "W1234K"),
];

#[component]
pub(crate) fn Page() -> Element {
    rsx! {
        PageTitle { id: "words", "Words" }
        Component { name: "Card",
            Specimen { state: "rest", Card { id: "card", "Card" } }
            Specimen { state: "strong", Card { id: "card-strong", strong: true, "Card" } }
            Specimen { state: "with a title", Card { id: "card-titled", title: "Card with a title", "Card" } }
        }
        Component { name: "Facts",
            Specimen { state: "two",
                Facts {
                    Fact { label: "Fact", "AB123CD" }
                    Fact { label: "Fact", Money { cents: SUM } }
                }
            }
        }
        Component { name: "Money",
            Specimen { state: "text", Money { cents: SUM } }
            Specimen { state: "medium", Money { cents: SUM, size: MoneySize::Medium } }
            Specimen { state: "large", Money { cents: SUM, size: MoneySize::Large } }
            Specimen { state: "large, long", Money { cents: Cents::new(123_456_789), size: MoneySize::Large } }
        }
        Component { name: "Rich",
            Specimen { state: "rest", Rich { text: "due-then", values: vec![("then", "54,88 €".to_owned())] } }
        }
        Component { name: "PlateBadge",
            for (state, plate) in PLATES {
                Specimen { key: "{state}", state,
                    if let Ok(plate) = Plate::parse(plate) {
                        PlateBadge { plate }
                    }
                }
            }
        }
        Component { name: "StateBadge",
            for state in FineState::ALL.iter().copied() {
                Specimen { key: "{state.as_str()}", state: state.as_str(), StateBadge { state } }
            }
        }
        Component { name: "Icon",
            for (state, name) in ICONS {
                Specimen { key: "{state}", state, Icon { name } }
            }
        }
    }
}
