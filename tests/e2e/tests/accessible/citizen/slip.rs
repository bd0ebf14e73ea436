//! A slip on the windscreen, without an account.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "slip",
                place: "/slip",
                steps: &[],
                shows: "#look-up",
            },
            Scene {
                name: "slip-refused",
                place: "/slip",
                steps: &[Tap("#look-up")],
                shows: "#slip-plate-error:not(:empty)",
            },
            Scene {
                name: "slip-not-found",
                place: "/slip",
                steps: &[
                    Write("#slip-number", "P/2026/999999"),
                    Write("#slip-plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#slip-problem",
            },
            Scene {
                name: "slip-found",
                place: "/slip",
                steps: &[
                    Write("#slip-number", "P/2026/000121"),
                    Write("#slip-plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#slip-qr",
            },
            Scene {
                name: "slip-without-consent",
                place: "/slip",
                steps: &[
                    Write("#slip-number", "P/2026/000121"),
                    Write("#slip-plate", "AB123CD"),
                    Tap("#look-up"),
                    Tap("#slip-keep-it"),
                ],
                shows: "#consent-error",
            },
        ],
    ),
    Act::citizen(
        "signed-out",
        &[Scene {
            name: "slip-kept",
            place: "/slip",
            steps: &[
                Write("#slip-number", "P/2026/000121"),
                Write("#slip-plate", "AB123CD"),
                Tap("#look-up"),
                Tap("#consent"),
                Tap("#slip-keep-it"),
            ],
            shows: "#slip-kept",
        }],
    ),
];
