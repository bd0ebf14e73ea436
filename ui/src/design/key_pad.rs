//! Keys as big as thumbs, for a glove in the rain and for a totem without a keyboard.

use dioxus::prelude::*;

use crate::live::use_texts;

/// What can be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    /// Digits only.
    Digits,
    /// A plate: letters or digits, whichever an Italian plate has at this place; one key changes.
    Plate,
}

/// Digits in the order of a telephone.
const DIGITS: &str = "1234567890";
const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// A pad of keys that edits a value. Keys are `{id}-{key}`; also `{id}-erase` and `{id}-other`.
#[component]
pub fn KeyPad(
    /// Stable name for tests.
    id: String,
    keys: Keys,
    value: String,
    /// Most characters.
    max: usize,
    onchange: EventHandler<String>,
) -> Element {
    let texts = use_texts();
    // Which half of the keys was asked for by hand, and at which length of the value.
    let mut asked = use_signal(|| None::<(usize, bool)>);
    let length = value.chars().count();
    let by_hand = asked().filter(|(at, _)| *at == length);
    let digits = keys == Keys::Digits
        || by_hand.map_or_else(|| digit_expected(length), |(_, digits)| digits);
    let shown = if digits { DIGITS } else { LETTERS };
    let class = if digits {
        "keys keys-digits"
    } else {
        "keys keys-letters"
    };
    let shorter: String = value.chars().take(length.saturating_sub(1)).collect();
    rsx! {
        div { id: "{id}", class, role: "group", "aria-label": texts.say("keys"),
            for key in shown.chars() {
                button {
                    key: "{key}",
                    id: "{id}-{key}",
                    class: "key",
                    r#type: "button",
                    disabled: length >= max,
                    onclick: {
                        let value = value.clone();
                        move |_| onchange.call(format!("{value}{key}"))
                    },
                    "{key}"
                }
            }
            if keys == Keys::Plate {
                button {
                    id: "{id}-other",
                    class: "key key-word",
                    r#type: "button",
                    onclick: move |_| asked.set(Some((length, !digits))),
                    {texts.say(if digits { "keys-letters" } else { "keys-digits" })}
                }
            }
            button {
                id: "{id}-erase",
                class: "key key-word",
                r#type: "button",
                disabled: value.is_empty(),
                onclick: move |_| onchange.call(shorter.clone()),
                {texts.say("keys-erase")}
            }
        }
    }
}

/// A car's plate is two letters, three digits, two letters.
const fn digit_expected(length: usize) -> bool {
    matches!(length, 2..=4)
}
