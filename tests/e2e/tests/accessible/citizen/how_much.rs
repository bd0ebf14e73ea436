//! How much a violation costs, before a fine is there.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[Act::citizen(
    "normal",
    &[
        Scene {
            name: "how-much",
            place: "/how-much",
            steps: &[],
            shows: "#compute",
        },
        Scene {
            name: "how-much-search",
            place: "/how-much",
            steps: &[Write("#violation-words", "sosta")],
            shows: "#violation-158-6",
        },
        Scene {
            name: "how-much-refused",
            place: "/how-much",
            steps: &[
                Tap("#violation-158-6"),
                Write("#committed-date", "99"),
                Tap("#compute"),
            ],
            shows: "#committed-date-error:not(:empty)",
        },
        Scene {
            name: "how-much-answer",
            place: "/how-much",
            steps: &[
                Tap("#violation-158-6"),
                Tap("#committed-yesterday"),
                Tap("#compute"),
            ],
            shows: "#quote",
        },
    ],
)];
