//! Where the citizen's bundle is cut: what stands behind these screens is fetched when one is first
//! opened.

use dioxus::prelude::*;
use targa_ui::live::Piece;
use targa_ui::screens::citizen::{
    Contacts, Dealings, DealingsProps, FineRest, FineRestProps, HowMuch, More, MoreProps, Pieces,
    Points, Quietanza, QuietanzaProps, Slip, SlipProps, Story, StoryProps, Vehicles,
};
use wasm_split_helpers::wasm_split;

/// Every piece.
pub(crate) fn all() -> Pieces {
    Pieces {
        how_much: Piece {
            name: "how-much",
            fetch: || Box::pin(fetch_how_much()),
            draw: |()| Box::pin(how_much()),
        },
        dealings: Piece {
            name: "dealings",
            fetch: || Box::pin(fetch_dealings()),
            draw: |props| Box::pin(dealings(props)),
        },
        fine_rest: Piece {
            name: "fine-rest",
            fetch: || Box::pin(fetch_fine_rest()),
            draw: |props| Box::pin(fine_rest(props)),
        },
        quietanza: Piece {
            name: "quietanza",
            fetch: || Box::pin(fetch_quietanza()),
            draw: |props| Box::pin(quietanza(props)),
        },
        story: Piece {
            name: "story",
            fetch: || Box::pin(fetch_story()),
            draw: |props| Box::pin(story(props)),
        },
        vehicles: Piece {
            name: "vehicles",
            fetch: || Box::pin(fetch_vehicles()),
            draw: |()| Box::pin(vehicles()),
        },
        contacts: Piece {
            name: "contacts",
            fetch: || Box::pin(fetch_contacts()),
            draw: |()| Box::pin(contacts()),
        },
        points: Piece {
            name: "points",
            fetch: || Box::pin(fetch_points()),
            draw: |()| Box::pin(points()),
        },
        slip: Piece {
            name: "slip",
            fetch: || Box::pin(fetch_slip()),
            draw: |props| Box::pin(slip(props)),
        },
        more: Piece {
            name: "more",
            fetch: || Box::pin(fetch_more()),
            draw: |props| Box::pin(more(props)),
        },
    }
}

#[wasm_split(how_much, preload(fetch_how_much))]
fn how_much() -> Element {
    rsx! {
        HowMuch {}
    }
}

#[wasm_split(dealings, preload(fetch_dealings))]
fn dealings(props: DealingsProps) -> Element {
    rsx! {
        Dealings { ..props }
    }
}

#[wasm_split(more, preload(fetch_more))]
fn more(props: MoreProps) -> Element {
    rsx! {
        More { ..props }
    }
}

#[wasm_split(vehicles, preload(fetch_vehicles))]
fn vehicles() -> Element {
    rsx! {
        Vehicles {}
    }
}

#[wasm_split(contacts, preload(fetch_contacts))]
fn contacts() -> Element {
    rsx! {
        Contacts {}
    }
}

#[wasm_split(points, preload(fetch_points))]
fn points() -> Element {
    rsx! {
        Points {}
    }
}

#[wasm_split(fine_rest, preload(fetch_fine_rest))]
fn fine_rest(props: FineRestProps) -> Element {
    rsx! {
        FineRest { ..props }
    }
}

#[wasm_split(quietanza, preload(fetch_quietanza))]
fn quietanza(props: QuietanzaProps) -> Element {
    rsx! {
        Quietanza { ..props }
    }
}

#[wasm_split(slip, preload(fetch_slip))]
fn slip(props: SlipProps) -> Element {
    rsx! {
        Slip { ..props }
    }
}

#[wasm_split(story, preload(fetch_story))]
fn story(props: StoryProps) -> Element {
    rsx! {
        Story { ..props }
    }
}
