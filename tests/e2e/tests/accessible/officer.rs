//! The officer's screens.

use super::scene::{
    Act, Scene,
    Step::{self, Tap, Write},
};

/// A preavviso that is right, from the plate to the slip.
const ISSUE: &[Step] = &[
    Write("#plate", "AB123CD"),
    Tap("#cell-what"),
    Tap("[data-hypothesis='158-6']"),
    Write("#place", "via dei Tigli 12"),
    Tap("#issue"),
];

pub(crate) const ACTS: &[Act] = &[
    Act {
        bundle: "officer",
        audience: "officer",
        state: "normal",
        scenes: &[
            Scene {
                name: "plate",
                place: "/",
                steps: &[],
                shows: "#plate-keys",
            },
            Scene {
                name: "what",
                place: "/",
                steps: &[Tap("#cell-what")],
                shows: "#tariff-rows",
            },
            Scene {
                name: "what-nothing",
                place: "/",
                steps: &[Tap("#cell-what"), Write("#tariff-search", "zzz")],
                shows: "#tariff-nothing",
            },
            Scene {
                name: "place",
                place: "/",
                steps: &[Tap("#cell-place")],
                shows: "#last-place",
            },
            Scene {
                name: "ready",
                place: "/",
                steps: &[
                    Write("#plate", "AB123CD"),
                    Tap("#cell-what"),
                    Tap("[data-hypothesis='158-6']"),
                    Write("#place", "via dei Tigli 12"),
                ],
                shows: "#issue",
            },
            Scene {
                name: "refused",
                place: "/",
                steps: &[
                    Write("#plate", "A"),
                    Tap("#cell-what"),
                    Tap("[data-hypothesis='158-6']"),
                    Write("#place", "via dei Tigli 12"),
                    Tap("#issue"),
                ],
                shows: "#issue-problem",
            },
            Scene {
                name: "slip",
                place: "/",
                steps: ISSUE,
                shows: "#slip-qr",
            },
            Scene {
                name: "issued",
                place: "/issued",
                steps: &[],
                shows: "#issued-list",
            },
            Scene {
                name: "unknown",
                place: "/issued/none",
                steps: &[],
                shows: "#slip-unknown",
            },
            Scene {
                name: "gone",
                place: "/issued/01968000-0000-7000-8000-000000000009",
                steps: &[],
                shows: "#slip-unknown",
            },
        ],
    },
    Act {
        bundle: "officer",
        audience: "officer",
        state: "offline",
        scenes: &[
            Scene {
                name: "nothing-issued",
                place: "/issued",
                steps: &[],
                shows: "#issued-empty",
            },
            Scene {
                name: "slip",
                place: "/",
                steps: ISSUE,
                shows: "#slip-qr",
            },
            Scene {
                name: "unsent",
                place: "/issued",
                steps: &[Tap("#sign-out")],
                shows: "#sign-out-problem",
            },
        ],
    },
    Act {
        bundle: "officer",
        audience: "officer",
        state: "signed-out",
        scenes: &[Scene {
            name: "welcome",
            place: "/",
            steps: &[],
            shows: "#sign-in",
        }],
    },
    Act {
        bundle: "officer",
        audience: "officer",
        state: "cancelled",
        scenes: &[Scene {
            name: "welcome",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    },
    Act {
        bundle: "officer",
        audience: "officer",
        state: "provider-down",
        scenes: &[Scene {
            name: "welcome",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    },
    Act {
        bundle: "officer",
        audience: "officer",
        state: "keyring-locked",
        scenes: &[Scene {
            name: "session",
            place: "/",
            steps: &[],
            shows: "#session-problem",
        }],
    },
];
