//! Which vehicle.

use dioxus::prelude::*;
use targa_domain::Plate;
use targa_domain::identifiers::PlateKind;
use targa_domain::violation::VehicleKind;

use crate::design::{Choice, ChoiceOption, Field, KeyPad, Keys};
use crate::live::use_texts;
use crate::screens::officer::draft::Draft;

/// Longest plate taken, foreign ones included.
const LONGEST: usize = 12;

/// The plate, by big keys, and the kind of vehicle it is on.
#[component]
pub(super) fn PlateQuestion() -> Element {
    let texts = use_texts();
    let mut draft = use_context::<Draft>();
    let typed = (draft.plate)();
    let unusual = typed.chars().count() >= 7
        && Plate::parse(&typed).is_ok_and(|plate| plate.kind() == PlateKind::Other);
    let kinds = [
        (VehicleKind::Car, "car", "vehicle-car"),
        (VehicleKind::Motorcycle, "motorcycle", "vehicle-motorcycle"),
        (VehicleKind::Moped, "moped", "vehicle-moped"),
    ];
    let chosen = kinds
        .iter()
        .find(|(kind, ..)| *kind == draft.vehicle())
        .map_or("car", |(_, key, _)| key);
    rsx! {
        Field {
            id: "plate",
            label: texts.say("officer-plate"),
            // Warned, never refused: foreign and old plates exist.
            hint: unusual.then(|| texts.say("officer-plate-unusual")),
            value: typed.clone(),
            input_mode: "none",
            oninput: move |text: String| draft.plate.set(text.to_uppercase()),
        }
        KeyPad {
            id: "plate-keys",
            keys: Keys::Plate,
            value: typed,
            max: LONGEST,
            onchange: move |text| draft.plate.set(text),
        }
        Choice {
            id: "vehicle",
            label: texts.say("officer-vehicle"),
            options: kinds
                .iter()
                .map(|(_, key, words)| ChoiceOption { key, words: texts.say(words), lang: None })
                .collect::<Vec<_>>(),
            chosen,
            onchange: move |key| {
                let kind = kinds.iter().find(|(_, own, _)| *own == key).map(|(kind, ..)| *kind);
                draft.vehicle.set(kind);
            },
        }
    }
}
