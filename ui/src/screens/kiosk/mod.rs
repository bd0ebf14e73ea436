//! The kiosk's screens: one question each, always a way out, nothing kept.
//!
//! Where the user is lives in memory and not in the address: there is no history to go back into.

mod bar;
mod found;
mod home;
mod idle;
mod info;
mod number;
mod plate;
mod visit;

use dioxus::prelude::*;
use targa_contract::commands::KioskDesk;

use self::bar::Bar;
use self::found::Found;
use self::home::Home;
use self::idle::Idle;
use self::info::Info;
use self::number::NumberQuestion;
use self::plate::PlateQuestion;
use self::visit::{Place, Visit};
use crate::design::{ConnectionBanner, Frame};
use crate::live::{Watch, use_address, use_page, use_query, use_texts};

/// The root of the kiosk's page.
#[component]
pub fn App() -> Element {
    use_page();
    let address = use_address();
    let visit = use_context_provider(|| Visit::on(address));
    let low = visit.low();
    rsx! {
        div {
            class: if low { "kiosk kiosk-low" } else { "kiosk" },
            onpointerdown: move |_| visit.touched(),
            onkeydown: move |_| visit.touched(),
            Screen {}
            Idle {}
        }
    }
}

#[component]
fn Screen() -> Element {
    let texts = use_texts();
    let visit = use_context::<Visit>();
    let desk = use_query(Watch::Session, || KioskDesk {});
    let view = desk.latest();
    let title = view
        .as_ref()
        .and_then(|view| view.municipality.clone())
        .unwrap_or_else(|| texts.say("kiosk-title"));
    let connection = view.map(|view| view.connection).unwrap_or_default();
    rsx! {
        Frame {
            title,
            banner: rsx! {
                ConnectionBanner { connection }
            },
            match visit.place() {
                Place::Home => rsx! { Home {} },
                Place::Number => rsx! { NumberQuestion {} },
                Place::Plate => rsx! { PlateQuestion {} },
                Place::Found(view) => rsx! { Found { view: *view } },
                Place::Info => rsx! { Info {} },
            }
        }
        Bar {}
    }
}
