//! An amount, in figures of one width.

use dioxus::prelude::*;
use targa_domain::Cents;

use crate::live::use_texts;

/// How large an amount is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MoneySize {
    /// As the words around it.
    #[default]
    Text,
    /// In a list.
    Medium,
    /// The first thing on a screen.
    Large,
}

/// An amount as the page's language writes it.
#[component]
pub fn Money(
    cents: Cents,
    #[props(default)] size: MoneySize,
    /// Stable name for tests.
    #[props(default)]
    id: Option<String>,
) -> Element {
    let texts = use_texts();
    let class = match size {
        MoneySize::Text => "money",
        MoneySize::Medium => "money money-medium",
        MoneySize::Large => "money money-large",
    };
    rsx! {
        span { id, class, {texts.money(cents)} }
    }
}
