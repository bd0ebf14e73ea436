//! From a look-up to an account: with consent, the vehicle is added, and its fines are there by themselves.

use dioxus::prelude::*;
use targa_contract::commands::{AddVehicle, Household, SessionView, SignIn, VehicleStanding};

use crate::design::{Banner, Button, Card, Check, IconName, LinkButton, ProblemNotice, Tone};
use crate::live::{Query, focus, use_action, use_texts};

/// What is kept and why, the consent, and one button for all of it.
#[component]
pub(super) fn Keep(plate: String, signed_in: bool, session: Query<SessionView>) -> Element {
    let texts = use_texts();
    let entering = use_action::<SignIn>();
    let adding = use_action::<AddVehicle>();
    let mut consent = use_signal(|| false);
    let mut missing = use_signal(|| false);
    let wanted = plate.clone();
    let go = move |()| {
        if !consent() {
            missing.set(true);
            return;
        }
        let request = AddVehicle {
            plate: wanted.clone(),
            description: String::new(),
        };
        if signed_in {
            adding.run(request);
        } else {
            entering.run_then(SignIn {}, move |view| {
                adding.run(request);
                session.put(view);
            });
        }
    };
    let busy = entering.busy() || adding.busy();
    rsx! {
        Card { id: "slip-keep", title: texts.say("slip-keep-title"),
            if let Some(household) = adding.done() {
                Standing { household, plate }
            } else {
                p { {texts.say("slip-keep-body")} }
                div { class: "checks",
                    Check {
                        id: "consent",
                        label: texts.say("slip-consent"),
                        hint: texts.say("slip-consent-hint"),
                        checked: consent(),
                        onchange: move |yes| {
                            consent.set(yes);
                            missing.set(false);
                        },
                    }
                }
                if missing() {
                    p { id: "consent-error", class: "field-error", role: "alert", {texts.say("slip-consent-missing")} }
                }
                div { class: "actions",
                    Button { id: "slip-keep-it", icon: IconName::Person, busy, onclick: go,
                        {texts.say(if signed_in { "slip-keep-mine" } else { "slip-keep-sign-in" })}
                    }
                }
                if let Some(problem) = entering.problem().or_else(|| adding.problem()) {
                    ProblemNotice { id: "slip-keep-problem", problem }
                }
            }
        }
    }
}

/// What the registry said.
#[component]
fn Standing(household: Household, plate: String) -> Element {
    let texts = use_texts();
    // As a plate is written: the engine has read what was typed as one.
    let letters = plate.chars().filter(char::is_ascii_alphanumeric);
    let plate: String = letters.collect::<String>().to_ascii_uppercase();
    let mut vehicles = household.vehicles.iter();
    let standing = vehicles
        .find(|vehicle| vehicle.plate.as_str() == plate)
        .map(|vehicle| vehicle.standing);
    let (words, tone) = match standing {
        Some(VehicleStanding::Verified) => ("slip-kept", Tone::Good),
        Some(VehicleStanding::ToVerify) | None => ("slip-kept-later", Tone::Info),
        Some(_) => ("slip-not-yours", Tone::Warning),
    };
    // The button that was pressed is gone.
    use_effect(|| focus("slip-go"));
    rsx! {
        Banner { id: "slip-kept", tone,
            p { {texts.say(words)} }
            LinkButton { id: "slip-go", to: "#/", {texts.say("nav-desk")} }
        }
    }
}
