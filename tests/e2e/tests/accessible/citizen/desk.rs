//! The desk: what is owed, what is new, what waits.

use crate::scene::{Act, Scene, Step::Tap};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#due-sentence",
            },
            Scene {
                name: "desk-paying",
                place: "/",
                steps: &[Tap("#pay")],
                shows: "#pay-started",
            },
        ],
    ),
    Act::citizen(
        "paying",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#pay-started",
        }],
    ),
    Act::citizen(
        "clock-off",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#clock-banner",
        }],
    ),
    Act::citizen(
        "syncing",
        &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#sync-running",
            },
            Scene {
                name: "stopped",
                place: "/",
                steps: &[Tap("#sync-stop")],
                shows: "#sync-stopped",
            },
        ],
    ),
    Act::citizen(
        "news",
        &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#desk-news",
            },
            Scene {
                name: "waits",
                place: "/",
                steps: &[],
                shows: "#desk-waits [data-waits=vehicle-not-yours]",
            },
        ],
    ),
    Act::citizen(
        "office",
        &[Scene {
            name: "waits",
            place: "/",
            steps: &[],
            shows: "#desk-waits [data-waits=instalments-offer]",
        }],
    ),
    Act::citizen(
        "empty",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#nothing-due",
        }],
    ),
    Act::citizen(
        "paid",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#nothing-due",
        }],
    ),
    Act::citizen(
        "offline",
        &[
            Scene {
                name: "desk",
                place: "/",
                steps: &[],
                shows: "#offline-banner",
            },
            Scene {
                name: "desk-paying",
                place: "/",
                steps: &[Tap("#pay")],
                shows: "#pay-problem",
            },
        ],
    ),
    Act::citizen(
        "expired",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#sign-in-again",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "desk",
            place: "/",
            steps: &[],
            shows: "#desk-problem",
        }],
    ),
];
