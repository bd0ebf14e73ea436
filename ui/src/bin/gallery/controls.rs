//! What is pressed, chosen and typed into.

use dioxus::prelude::*;
use targa_ui::design::{
    Button, ButtonKind, Check, Choice, ChoiceOption, CopyText, Field, FilePick, IconName, KeyPad,
    Keys, LinkButton, PageTitle, SelectField, Slider, TextArea,
};

use crate::specimen::{Component, Specimen};

const KINDS: [(&str, ButtonKind); 3] = [
    ("primary", ButtonKind::Primary),
    ("secondary", ButtonKind::Secondary),
    ("quiet", ButtonKind::Quiet),
];

/// State, and what makes it: busy, disabled, with an icon.
const BUTTONS: [(&str, bool, bool, Option<IconName>); 6] = [
    ("rest", false, false, None),
    ("focus", false, false, None),
    ("pressed", false, false, None),
    ("busy", true, false, None),
    ("disabled", false, true, None),
    ("with an icon", false, false, Some(IconName::Outside)),
];

#[component]
pub(crate) fn Page() -> Element {
    rsx! {
        PageTitle { id: "controls", lead: "Button, LinkButton, Check, Choice, Field, SelectField, KeyPad, Slider, TextArea, FilePick, CopyText", "Controls" }
        Component { name: "Button",
            for (name, kind) in KINDS {
                for (at, (state, busy, disabled, icon)) in BUTTONS.into_iter().enumerate() {
                    Specimen { key: "{name}-{at}", state,
                        Button { id: "button-{name}-{at}", kind, busy, disabled, icon, onclick: move |()| {}, "{name}" }
                    }
                }
            }
        }
        Component { name: "LinkButton",
            for (name, kind) in KINDS {
                Specimen { key: "{name}", state: "rest",
                    LinkButton { id: "link-{name}", to: "#/", kind, icon: IconName::Back, "{name}" }
                }
            }
        }
        Choices {}
        Fields {}
        LongFields {}
        Pads {}
        Component { name: "CopyText",
            Specimen { state: "rest",
                CopyText { id: "copy-text", label: "CopyText", shown: "3020 3202 7000 0002 51", text: "302032027000000251" }
            }
        }
    }
}

#[component]
fn Choices() -> Element {
    let mut chosen = use_signal(|| "one");
    let mut ticked = use_signal(|| false);
    let options: Vec<ChoiceOption> = ["one", "two", "three"]
        .into_iter()
        .map(|key| ChoiceOption {
            key,
            words: key.to_owned(),
            lang: Some("en"),
        })
        .collect();
    rsx! {
        Component { name: "Check",
            Specimen { state: "rest",
                Check { id: "check", label: "Check", hint: "Hint", checked: ticked(), onchange: move |yes| ticked.set(yes) }
            }
            Specimen { state: "ticked",
                Check { id: "check-ticked", label: "Check", checked: true, onchange: move |_| {} }
            }
        }
        Component { name: "Choice",
            Specimen { state: "rest",
                Choice { id: "choice", label: "Choice", options: options.clone(), chosen: chosen(), onchange: move |key| chosen.set(key) }
            }
            Specimen { state: "focus",
                Choice { id: "choice-focus", label: "Choice", options: options.clone(), chosen: "two", onchange: move |_| {} }
            }
            Specimen { state: "nothing chosen",
                Choice { id: "choice-none", label: "Choice", options, chosen: "", onchange: move |_| {} }
            }
        }
    }
}

#[component]
fn Fields() -> Element {
    let mut typed = use_signal(String::new);
    let options: Vec<(String, String)> = ["one", "two"]
        .map(|key| (key.to_owned(), key.to_owned()))
        .to_vec();
    rsx! {
        Component { name: "Field",
            Specimen { state: "empty",
                Field { id: "field-empty", label: "Field", hint: "hint", value: typed(), oninput: move |text| typed.set(text) }
            }
            Specimen { state: "typed",
                Field { id: "field-typed", label: "Field", value: "AB123CD", oninput: move |_| {} }
            }
            Specimen { state: "focus",
                Field { id: "field-focus", label: "Field", value: "AB123CD", oninput: move |_| {} }
            }
            Specimen { state: "secret",
                Field { id: "field-secret", label: "Field", value: "271828", secret: true, oninput: move |_| {} }
            }
            Specimen { state: "error",
                Field { id: "field-error-state", label: "Field", hint: "hint", error: "error", value: "AB", oninput: move |_| {} }
            }
        }
        Component { name: "SelectField",
            Specimen { state: "rest",
                SelectField { id: "select", label: "SelectField", hint: "hint", value: "two", options: options.clone(), onchange: move |_| {} }
            }
            Specimen { state: "error",
                SelectField { id: "select-error-state", label: "SelectField", error: "error", value: "one", options, onchange: move |_| {} }
            }
        }
    }
}

#[component]
fn LongFields() -> Element {
    let mut number = use_signal(|| 3);
    let mut typed = use_signal(String::new);
    rsx! {
        Component { name: "Slider",
            Specimen { state: "rest",
                Slider { id: "slider", label: "Slider", least: 2, most: 8, value: number(), words: "{number}", oninput: move |n| number.set(n) }
            }
            Specimen { state: "focus",
                Slider { id: "slider-focus", label: "Slider", least: 2, most: 8, value: 5, words: "5", oninput: move |_| {} }
            }
            Specimen { state: "disabled",
                Slider { id: "slider-disabled", label: "Slider", least: 2, most: 8, value: 8, words: "8", disabled: true, oninput: move |_| {} }
            }
        }
        Component { name: "TextArea",
            Specimen { state: "empty",
                TextArea { id: "area-empty", label: "TextArea", hint: "hint", value: typed(), oninput: move |text| typed.set(text) }
            }
            Specimen { state: "focus",
                TextArea { id: "area-focus", label: "TextArea", value: "one\ntwo", oninput: move |_| {} }
            }
            Specimen { state: "error",
                TextArea { id: "area-error-state", label: "TextArea", error: "error", value: "", oninput: move |_| {} }
            }
        }
        Component { name: "FilePick",
            Specimen { state: "rest",
                FilePick { id: "pick", label: "FilePick", hint: "hint", choose: "choose", accept: "application/pdf", onpick: move |_| {} }
            }
            Specimen { state: "error",
                FilePick { id: "pick-error-state", label: "FilePick", hint: "hint", choose: "choose", accept: "application/pdf", error: "error", onpick: move |_| {} }
            }
        }
    }
}

#[component]
fn Pads() -> Element {
    let mut plate = use_signal(|| "AB".to_owned());
    rsx! {
        Component { name: "KeyPad",
            Specimen { state: "digits, empty",
                KeyPad { id: "pad-digits", keys: Keys::Digits, value: "", max: 4, onchange: move |_| {} }
            }
            Specimen { state: "plate",
                KeyPad { id: "pad-plate", keys: Keys::Plate, value: plate(), max: 7, onchange: move |text| plate.set(text) }
            }
            Specimen { state: "full",
                KeyPad { id: "pad-full", keys: Keys::Digits, value: "1234", max: 4, onchange: move |_| {} }
            }
        }
    }
}
