//! What becomes of the points of a licence.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "points",
                place: "/points",
                steps: &[],
                shows: "#points-lines",
            },
            Scene {
                name: "points-forecast",
                place: "/points",
                steps: &[Write("#balance", "20"), Tap("#novice"), Tap("#reckon")],
                shows: "#forecast[data-left]",
            },
            Scene {
                name: "points-refused",
                place: "/points",
                steps: &[Write("#balance", "many"), Tap("#reckon")],
                shows: "#balance-error:not(:empty)",
            },
        ],
    ),
    Act::citizen(
        "empty",
        &[Scene {
            name: "points",
            place: "/points",
            steps: &[],
            shows: "#no-points",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "points",
            place: "/points",
            steps: &[],
            shows: "#points-problem",
        }],
    ),
];
