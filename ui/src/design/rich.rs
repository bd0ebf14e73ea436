//! A sentence of a locale file with its figures in bold.

use dioxus::prelude::*;
use targa_assets::Piece;

use crate::live::use_texts;

/// Writes the text `text`, and sets every value put into it in bold; those in `plain` as they are.
#[component]
pub fn Rich(
    text: String,
    values: Vec<(&'static str, String)>,
    #[props(default)] plain: Vec<(&'static str, String)>,
) -> Element {
    let texts = use_texts();
    let pieces = texts.pieces(&text, &borrowed(&values), &borrowed(&plain));
    rsx! {
        for piece in pieces {
            match piece {
                Piece::Plain(words) => rsx! { "{words}" },
                Piece::Value(value) => rsx! { strong { "{value}" } },
            }
        }
    }
}

fn borrowed<'a>(values: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}
