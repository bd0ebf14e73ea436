//! The household's plates.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "vehicles",
                place: "/vehicles",
                steps: &[],
                shows: "#vehicle-list",
            },
            Scene {
                name: "vehicle-added",
                place: "/vehicles",
                steps: &[Write("#vehicle-plate", "CD456EF"), Tap("#vehicle-add")],
                shows: "[data-vehicle=CD456EF][data-standing=verified]",
            },
            Scene {
                name: "vehicle-refused",
                place: "/vehicles",
                steps: &[Write("#vehicle-plate", "?"), Tap("#vehicle-add")],
                shows: "#vehicle-plate-error:not(:empty)",
            },
            Scene {
                name: "vehicle-removed",
                place: "/vehicles",
                steps: &[Tap("#vehicle-remove-CD456EF")],
                shows: "#vehicle-removed",
            },
        ],
    ),
    Act::citizen(
        "news",
        &[Scene {
            name: "vehicles",
            place: "/vehicles",
            steps: &[],
            shows: "[data-standing=to-verify]",
        }],
    ),
    Act::citizen(
        "empty",
        &[Scene {
            name: "vehicles",
            place: "/vehicles",
            steps: &[],
            shows: "#no-vehicles",
        }],
    ),
    Act::citizen(
        "offline",
        &[Scene {
            name: "vehicles",
            place: "/vehicles",
            steps: &[Write("#vehicle-plate", "CD456EF"), Tap("#vehicle-add")],
            shows: "#vehicle-add-problem",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "vehicles",
            place: "/vehicles",
            steps: &[],
            shows: "#vehicles-problem",
        }],
    ),
];
