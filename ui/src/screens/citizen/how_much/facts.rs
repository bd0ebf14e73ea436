//! Facts that only some violations ask for: vehicle, night, paid parking.

use dioxus::prelude::*;
use targa_domain::VehicleKind;

use super::Form;
use crate::design::{Choice, ChoiceOption, Field};
use crate::live::use_texts;

/// Asks only what changes the sum of the chosen violation.
#[component]
pub(super) fn FactsOf(form: Form) -> Element {
    let typed = form.typed.read();
    rsx! {
        if typed.asks_for_vehicle() {
            Vehicle { form }
        }
        if typed.asks_for_night() {
            Night { form }
        }
        if typed.asks_for_parking() {
            PaidParking { form }
        }
    }
}

const VEHICLES: [(&str, &str, VehicleKind); 4] = [
    ("car", "vehicle-car", VehicleKind::Car),
    ("motorcycle", "vehicle-motorcycle", VehicleKind::Motorcycle),
    ("moped", "vehicle-moped", VehicleKind::Moped),
    ("heavy", "vehicle-heavy", VehicleKind::Heavy),
];

#[component]
fn Vehicle(form: Form) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    let vehicle = typed.read().vehicle;
    let options = VEHICLES
        .into_iter()
        .map(|(key, words, _)| ChoiceOption {
            key,
            words: texts.say(words),
            lang: None,
        })
        .collect::<Vec<_>>();
    let chosen = VEHICLES
        .into_iter()
        .find(|(_, _, kind)| *kind == vehicle)
        .map_or("", |(key, ..)| key);
    rsx! {
        Choice {
            id: "vehicle",
            label: texts.say("how-much-vehicle"),
            options,
            chosen,
            onchange: move |key| {
                if let Some((_, _, kind)) = VEHICLES.into_iter().find(|(known, ..)| *known == key) {
                    typed.write().vehicle = kind;
                }
            },
        }
    }
}

#[component]
fn Night(form: Form) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    let option = |key, words| ChoiceOption {
        key,
        words: texts.say(words),
        lang: None,
    };
    rsx! {
        Choice {
            id: "night",
            label: texts.say("how-much-night"),
            options: vec![option("day", "how-much-by-day"), option("night", "how-much-by-night")],
            chosen: if typed.read().night { "night" } else { "day" },
            onchange: move |key| typed.write().night = key == "night",
        }
    }
}

#[component]
fn PaidParking(form: Form) -> Element {
    let texts = use_texts();
    let mut typed = form.typed;
    rsx! {
        Field {
            id: "parking-paid",
            label: texts.say("parking-paid"),
            hint: texts.say("parking-paid-hint"),
            error: form.wrong(&texts, &["parking.paid"]),
            value: typed.read().parking_paid.clone(),
            input_mode: "numeric",
            oninput: move |text| typed.write().parking_paid = text,
        }
        Field {
            id: "parking-overstay",
            label: texts.say("parking-overstay"),
            error: form.wrong(&texts, &["parking.overstay", "parking"]),
            value: typed.read().parking_overstay.clone(),
            input_mode: "numeric",
            oninput: move |text| typed.write().parking_overstay = text,
        }
        Field {
            id: "parking-fee",
            label: texts.say("parking-fee"),
            error: form.wrong(&texts, &["parking.fee"]),
            value: typed.read().parking_fee.clone(),
            input_mode: "decimal",
            oninput: move |text| typed.write().parking_fee = text,
        }
    }
}
