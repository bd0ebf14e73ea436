//! The citizen's screens: the date and the sum first.
//!
//! Places: `#/` the desk, `#/fines` the list, `#/fines/{id}` one fine, `#/fines/{id}/code` its
//! code to show, `#/fines/{id}/receipt` its quietanza, `#/fines/{id}/instalments`, `driver`,
//! `contest` and `letters` what is to do with the office about it,
//! `#/vehicles` the household, `#/contacts` how I want to be told, `#/points` the licence, `#/slip` a slip without an
//! account (`#/slip/{notice number}` from a link), `#/how-much` "Quanto devo?", `#/more` language, looks and the way out.

mod calendar;
mod code;
mod contacts;
mod data;
mod dealings;
mod desk;
mod fine;
mod fines;
mod how_much;
mod kept;
mod lock;
mod more;
mod nowhere;
mod paper;
mod pieces;
mod pin;
mod place;
mod points;
mod receipt;
mod sign_in;
mod slip;
mod sync;
mod vehicles;
mod wanted;

use dioxus::prelude::*;
use targa_contract::ProblemCode;
use targa_contract::commands::{Session, SessionView};

use self::code::CodeScreen;
pub use self::contacts::Contacts;
pub use self::dealings::{Dealings, DealingsProps, Matter};
use self::desk::Desk;
pub use self::fine::{FineRest, FineRestProps, Story, StoryProps};
use self::fines::Fines;
pub use self::how_much::HowMuch;
use self::lock::LockScreen;
pub use self::more::{More, MoreProps};
use self::nowhere::Nowhere;
pub use self::pieces::Pieces;
use self::place::Place;
pub use self::points::Points;
pub use self::receipt::{Quietanza, QuietanzaProps};
use self::sign_in::{NoSession, SignInAgain, SignInScreen};
pub use self::slip::{Slip, SlipProps};
pub use self::vehicles::Vehicles;
use crate::design::{
    ClockBanner, ConnectionBanner, Frame, IconName, Navigation, Section, Skeleton,
};
use crate::live::{
    Later, Query, Watch, go_to, use_address, use_changes, use_page, use_query, use_texts,
};

/// The root of the citizen's page.
#[component]
pub fn App() -> Element {
    use_page();
    rsx! {
        Page {}
    }
}

#[component]
fn Page() -> Element {
    let texts = use_texts();
    let session = use_query(Watch::Session, || Session {});
    let place = Place::read(&use_address().here());
    follow_links();
    // What is locked while somebody reads goes from the screen, whatever was read before.
    let locked = session
        .problem()
        .is_some_and(|problem| problem.code == ProblemCode::Locked);
    let view = session.latest().filter(|_| !locked);
    let title = view
        .as_ref()
        .and_then(|view| view.municipality.clone())
        .unwrap_or_else(|| texts.say("citizen-title"));
    let connection = view
        .as_ref()
        .map(|view| view.connection)
        .unwrap_or_default();
    let clock_off = view.as_ref().and_then(|view| view.clock_off);
    rsx! {
        Frame {
            title,
            banner: rsx! {
                ConnectionBanner { connection,
                    SignInAgain { session }
                }
                ClockBanner { clock_off }
            },
            navigation: rsx! {
                Navigation { sections: sections(), current: place.section() }
            },
            Screen { view, session, place }
        }
    }
}

#[component]
fn Screen(view: Option<SessionView>, session: Query<SessionView>, place: Place) -> Element {
    let pieces: Pieces = use_context();
    let meanwhile = rsx! { Skeleton { cards: 2 } };
    let bones = meanwhile.clone();
    let later = move |piece| rsx! { Later { piece, with: (), meanwhile: bones } };
    match (place, view) {
        // These three need nobody to be signed in, the first and the last no network either.
        (Place::HowMuch, _) => later(pieces.how_much),
        (Place::Slip(number), view) => {
            let with = SlipProps {
                number,
                signed_in: view.is_some_and(|view| view.person.is_some()),
                session,
            };
            let key = number.unwrap_or_default();
            rsx! { Later { key: "slip-{key}", piece: pieces.slip, with, meanwhile } }
        }
        (Place::More, view) => {
            let with = MoreProps {
                person: view.and_then(|view| view.person),
                session,
            };
            rsx! { Later { piece: pieces.more, with, meanwhile } }
        }
        (Place::Nowhere, _) => rsx! { Nowhere {} },
        (_, None) => match session.problem() {
            Some(problem) if problem.code == ProblemCode::Locked => rsx! { LockScreen { session } },
            Some(problem) => rsx! { NoSession { session, problem } },
            None => meanwhile,
        },
        (_, Some(SessionView { person: None, .. })) => rsx! { SignInScreen { session } },
        (Place::Desk, Some(_)) => rsx! { Desk {} },
        (Place::Fines(open), Some(_)) => rsx! { Fines { open } },
        (Place::Vehicles, Some(_)) => later(pieces.vehicles),
        (Place::Contacts, Some(_)) => later(pieces.contacts),
        (Place::Points, Some(_)) => later(pieces.points),
        (Place::Code(id), Some(_)) => rsx! { CodeScreen { key: "{id}", id } },
        (Place::Dealings(id, matter), Some(_)) => {
            let with = DealingsProps { id, matter };
            rsx! { Later { key: "{id}-{matter.path()}", piece: pieces.dealings, with, meanwhile } }
        }
        (Place::Receipt(id), Some(_)) => {
            let with = QuietanzaProps { id };
            rsx! { Later { key: "{id}", piece: pieces.quietanza, with, meanwhile } }
        }
    }
}

fn sections() -> Vec<Section> {
    let texts = use_texts();
    let section = |key, to, icon, words| Section {
        key,
        to,
        icon,
        words: texts.say(words),
    };
    vec![
        section("desk", "#/", IconName::Desk, "nav-desk"),
        section("fines", "#/fines", IconName::Fines, "nav-fines"),
        section("vehicles", "#/vehicles", IconName::Vehicle, "nav-vehicles"),
        section("how-much", "#/how-much", IconName::Sum, "nav-how-much"),
        section("more", "#/more", IconName::More, "nav-more"),
    ]
}

/// A notification or a link that was opened leads to its place.
fn follow_links() {
    let mut changes = use_changes();
    use_effect(move || {
        if let Some(link) = changes.take_opened() {
            go_to(link.place());
        }
    });
}
