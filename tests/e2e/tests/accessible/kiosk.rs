//! The kiosk's screens.

use super::scene::{
    Act, Scene,
    Step::{Minute, Tap, Write},
};

pub(crate) const ACTS: &[Act] = &[
    Act {
        bundle: "kiosk",
        audience: "kiosk",
        state: "normal",
        scenes: &[
            Scene {
                name: "home",
                place: "",
                steps: &[],
                shows: "#search-fine",
            },
            Scene {
                name: "info",
                place: "",
                steps: &[Tap("#info")],
                shows: "#info-title",
            },
            Scene {
                name: "number",
                place: "",
                steps: &[Tap("#search-fine")],
                shows: "#number-keys",
            },
            Scene {
                name: "plate",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "302032027000000151"),
                    Tap("#next"),
                ],
                shows: "#plate-keys",
            },
            Scene {
                name: "plate-refused",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "P/2026/000121"),
                    Tap("#next"),
                    Write("#plate", "A"),
                    Tap("#look-up"),
                ],
                shows: "#plate-error:not(:empty)",
            },
            Scene {
                name: "not-found",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "1"),
                    Tap("#next"),
                    Write("#plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#not-found",
            },
            Scene {
                name: "found",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "P/2026/000121"),
                    Tap("#next"),
                    Write("#plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#found-qr",
            },
            Scene {
                name: "found-paid",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "P/2026/000124"),
                    Tap("#next"),
                    Write("#plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#found-nothing",
            },
            Scene {
                name: "found-annulled",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "V/2026/000125"),
                    Tap("#next"),
                    Write("#plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#found-nothing",
            },
            Scene {
                name: "low",
                place: "",
                steps: &[Tap("#reach")],
                shows: ".kiosk-low",
            },
            Scene {
                name: "leaving",
                place: "",
                steps: &[Minute, Tap("#info")],
                shows: "#idle-stay",
            },
        ],
    },
    Act {
        bundle: "kiosk",
        audience: "kiosk",
        state: "offline",
        scenes: &[
            Scene {
                name: "home",
                place: "",
                steps: &[],
                shows: "#offline-banner",
            },
            Scene {
                name: "look-up",
                place: "",
                steps: &[
                    Tap("#search-fine"),
                    Write("#number", "P/2026/000121"),
                    Tap("#next"),
                    Write("#plate", "AB123CD"),
                    Tap("#look-up"),
                ],
                shows: "#look-up-problem",
            },
        ],
    },
];
