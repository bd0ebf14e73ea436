//! A sentence of a locale file with its figures in bold.

use dioxus::prelude::*;
use targa_assets::Piece;

use crate::live::use_texts;

/// Writes the text `text` and sets every value put into it in bold.
#[component]
pub fn Rich(text: String, values: Vec<(&'static str, String)>) -> Element {
    let texts = use_texts();
    let values: Vec<_> = values
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let pieces = texts.pieces(&text, &values);
    rsx! {
        for piece in pieces {
            match piece {
                Piece::Plain(words) => rsx! { "{words}" },
                Piece::Value(value) => rsx! { strong { "{value}" } },
            }
        }
    }
}
