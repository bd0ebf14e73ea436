//! The list of fines, searched and filtered.

use crate::scene::{Act, Scene, Step::Write};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[Scene {
            name: "fines",
            place: "/fines",
            steps: &[],
            shows: "#fine-list",
        }],
    ),
    Act::citizen(
        "empty",
        &[Scene {
            name: "fines",
            place: "/fines",
            steps: &[],
            shows: "#no-fines",
        }],
    ),
    Act::citizen(
        "long-list",
        &[
            Scene {
                name: "fines",
                place: "/fines",
                steps: &[],
                shows: "#fines-found",
            },
            Scene {
                name: "nothing-found",
                place: "/fines",
                steps: &[Write("#fines-search", "zzz")],
                shows: "#fines-none",
            },
        ],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "fines",
            place: "/fines",
            steps: &[],
            shows: "#fines-problem",
        }],
    ),
];
