//! A slip on the windscreen, without an account.

use crate::scene::{
    Act, Scene,
    Step::{Give, Tap, Write},
};

/// Taken as one by the development shell.
const PHOTO: &str = "tests/devshell/src/canned/pictures/street.jpg";

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
                name: "slip-of-a-link",
                place: "/slip/302032002700099999",
                steps: &[],
                shows: "#slip-number",
            },
            Scene {
                name: "nowhere",
                place: "/fines/what",
                steps: &[],
                shows: "#nowhere-desk",
            },
            Scene {
                name: "slip-no-picture",
                place: "/slip",
                steps: &[Give("#slip-scan", "README.md")],
                shows: "#slip-scan-error:not(:empty)",
            },
            Scene {
                name: "slip-scanned",
                place: "/slip",
                steps: &[Give("#slip-scan", PHOTO)],
                shows: "#slip-scanned",
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
        "news",
        &[Scene {
            name: "slip-doubtful",
            place: "/slip",
            steps: &[Give("#slip-scan", PHOTO)],
            shows: "#slip-scanned",
        }],
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
