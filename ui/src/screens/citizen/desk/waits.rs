//! What waits for the person: one list, each with its day and the way to do it.

use dioxus::prelude::*;
use targa_contract::commands::{FineList, ShowWaiting, WaitingFor, WaitingItem};
use targa_domain::Date;

use crate::design::{Card, Icon, IconName};
use crate::live::{Watch, use_query, use_texts};

/// A line each, leading to where it is done; nothing where nothing waits.
#[component]
pub(super) fn Waits(list: FineList) -> Element {
    let texts = use_texts();
    let query = use_query(Watch::Fines, || ShowWaiting {});
    let Some(waiting) = query.latest().filter(|waiting| !waiting.items.is_empty()) else {
        return rsx! {};
    };
    rsx! {
        Card { id: "desk-waits", title: texts.say("waits-title"),
            ul { class: "news",
                for item in waiting.items {
                    Line { list: list.clone(), item, today: waiting.today }
                }
            }
        }
    }
}

#[component]
fn Line(list: FineList, item: WaitingItem, today: Date) -> Element {
    let texts = use_texts();
    let to = place(&item);
    let name = item.what.as_str();
    let fine = list.fines.iter().find(|row| Some(row.id) == item.fine);
    let what = fine.map_or_else(String::new, |row| texts.hypothesis(&row.hypothesis));
    let plate = item
        .plate
        .or_else(|| fine.map(|row| row.plate))
        .map_or_else(String::new, |plate| plate.as_str().to_owned());
    let until = item.until.map(|day| texts.say_date(day, today));
    rsx! {
        li { "data-waits": name,
            a { href: to,
                Icon { name: IconName::Clock }
                span {
                    {texts.text(&format!("waits-{name}"), &[("what", what.into()), ("plate", plate.into())])}
                    if let Some(until) = until {
                        " "
                        strong { {texts.text("waits-until", &[("until", until.into())])} }
                    }
                }
            }
        }
    }
}

/// Where it is done.
fn place(item: &WaitingItem) -> String {
    let of_fine = match item.what {
        WaitingFor::VerifyPec | WaitingFor::VerifyEmail | WaitingFor::VerifyPhone => {
            return "#/contacts".to_owned();
        }
        WaitingFor::VehicleNotYours | WaitingFor::VehicleUnknown => {
            return "#/vehicles".to_owned();
        }
        WaitingFor::PaidShort => "",
        WaitingFor::DriverData | WaitingFor::UnsentDriverData => "/driver",
        WaitingFor::UnsentContest => "/contest",
        WaitingFor::UnsentMessage | WaitingFor::LetterAnswered => "/letters",
        WaitingFor::InstalmentsOffer
        | WaitingFor::InstalmentsDue
        | WaitingFor::UnsentInstalments => "/instalments",
    };
    match item.fine {
        Some(fine) => format!("#/fines/{fine}{of_fine}"),
        None => "#/fines".to_owned(),
    }
}
