//! One vehicle.

use dioxus::prelude::*;
use targa_contract::commands::{
    AddVehicle, Household, HouseholdVehicle, RemoveVehicle, VehicleStanding,
};

use crate::design::{Button, ButtonKind, Icon, IconName, PlateBadge, ProblemNotice};
use crate::live::{Query, use_action, use_texts};

/// Whose it is, what is seen of it, and the way out.
#[component]
pub(super) fn VehicleRow(
    vehicle: HouseholdVehicle,
    household: Query<Household>,
    removed: Signal<Option<HouseholdVehicle>>,
) -> Element {
    let texts = use_texts();
    let removing = use_action::<RemoveVehicle>();
    let asking = use_action::<AddVehicle>();
    let plate = vehicle.plate;
    let standing = vehicle.standing;
    let (words, name, icon) = match standing {
        VehicleStanding::Verified => ("vehicle-verified", "verified", IconName::Check),
        VehicleStanding::ToVerify => ("vehicle-to-verify", "to-verify", IconName::Clock),
        VehicleStanding::NotYours => ("vehicle-not-yours", "not-yours", IconName::Warning),
        VehicleStanding::Unknown => ("vehicle-unknown", "unknown", IconName::Warning),
        VehicleStanding::Delegated => ("vehicle-delegated", "delegated", IconName::Person),
    };
    let sees = matches!(
        standing,
        VehicleStanding::Verified | VehicleStanding::Delegated
    );
    let fines = i64::from(vehicle.fines);
    let again = AddVehicle {
        plate: plate.as_str().to_owned(),
        description: vehicle.description.clone(),
    };
    let gone = vehicle.clone();
    rsx! {
        li { class: "card", "data-vehicle": plate.as_str(), "data-standing": name,
            div { class: "vehicle-head",
                PlateBadge { plate }
                if !vehicle.description.is_empty() {
                    strong { "{vehicle.description}" }
                }
            }
            p { class: "vehicle-standing",
                Icon { name: icon }
                span { {texts.say(words)} }
            }
            if sees {
                p {
                    {texts.text("vehicle-fines", &[("count", fines.into())])}
                    if let Some(owed) = vehicle.owed {
                        " · "
                        strong { {texts.text("vehicle-owed", &[("sum", texts.money(owed).into())])} }
                    }
                }
            }
            if standing != VehicleStanding::Delegated {
                div { class: "actions",
                    if !sees {
                        Button {
                            id: "vehicle-again-{plate.as_str()}",
                            kind: ButtonKind::Secondary,
                            busy: asking.busy(),
                            label: texts.text("vehicle-again-label", &[("plate", plate.as_str().into())]),
                            onclick: move |()| asking.run_then(again.clone(), move |now| household.put(now)),
                            {texts.say("vehicle-again")}
                        }
                    }
                    Button {
                        id: "vehicle-remove-{plate.as_str()}",
                        kind: ButtonKind::Quiet,
                        busy: removing.busy(),
                        label: texts.text("vehicle-remove-label", &[("plate", plate.as_str().into())]),
                        onclick: move |()| {
                            let gone = gone.clone();
                            removing.run_then(RemoveVehicle { plate }, move |left| {
                                removed.set(Some(gone));
                                household.put(left);
                            });
                        },
                        {texts.say("vehicle-remove")}
                    }
                }
            }
            if let Some(problem) = removing.problem().or_else(|| asking.problem()) {
                ProblemNotice { id: "vehicle-problem-{plate.as_str()}", problem }
            }
        }
    }
}
