//! The household: which vehicles, whose the registry says they are, what is owed for each.

mod add;
mod row;

use dioxus::prelude::*;
use targa_contract::commands::{AddVehicle, HouseholdVehicle, ShowHousehold};

use self::add::AddCard;
use self::row::VehicleRow;
use crate::design::{
    Banner, Button, ButtonKind, EmptyState, IconName, PageTitle, ProblemNotice, Skeleton, Tone,
};
use crate::live::{Watch, use_action, use_query, use_texts};

/// The screen.
#[component]
pub fn Vehicles() -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, || ShowHousehold {});
    let mut removed = use_signal(|| None::<HouseholdVehicle>);
    let back = use_action::<AddVehicle>();
    let undo = move |vehicle: HouseholdVehicle| {
        let request = AddVehicle {
            plate: vehicle.plate.as_str().to_owned(),
            description: vehicle.description,
        };
        back.run_then(request, move |household| {
            removed.set(None);
            query.put(household);
        });
    };
    rsx! {
        PageTitle { id: "vehicles", lead: texts.say("vehicles-lead"), {texts.say("nav-vehicles")} }
        if let Some(gone) = removed() {
            Banner { id: "vehicle-removed", tone: Tone::Good,
                p { {texts.text("vehicle-removed", &[("plate", gone.plate.as_str().into())])} }
                Button {
                    id: "vehicle-undo",
                    kind: ButtonKind::Secondary,
                    busy: back.busy(),
                    onclick: move |()| undo(gone.clone()),
                    {texts.say("vehicle-undo")}
                }
                if let Some(problem) = back.problem() {
                    ProblemNotice { id: "vehicle-undo-problem", problem }
                }
            }
        }
        match (query.latest(), query.problem()) {
            (Some(household), _) if household.vehicles.is_empty() => rsx! {
                EmptyState {
                    id: "no-vehicles",
                    icon: IconName::Vehicle,
                    title: texts.say("vehicles-none-title"),
                    body: texts.say("vehicles-none-body"),
                }
            },
            (Some(household), _) => rsx! {
                ul { id: "vehicle-list", class: "fine-list",
                    for vehicle in household.vehicles {
                        VehicleRow { key: "{vehicle.plate.as_str()}", vehicle, household: query, removed }
                    }
                }
            },
            (None, Some(problem)) => rsx! {
                ProblemNotice { id: "vehicles-problem", problem, on_retry: move |()| query.ask_again() }
            },
            (None, None) => rsx! { Skeleton { cards: 2 } },
        }
        AddCard { household: query }
    }
}
