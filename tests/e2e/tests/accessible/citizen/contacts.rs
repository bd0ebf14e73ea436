//! Where the office reaches a person, and how an address is verified.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "normal",
        &[
            Scene {
                name: "contacts",
                place: "/contacts",
                steps: &[],
                shows: "#keep-contacts",
            },
            Scene {
                name: "contacts-refused",
                place: "/contacts",
                steps: &[Write("#email", "mario"), Tap("#keep-contacts")],
                shows: "#email-error:not(:empty)",
            },
            Scene {
                name: "contacts-kept",
                place: "/contacts",
                steps: &[
                    Write("#pec", "mario.rossi@pec.example"),
                    Tap("#keep-contacts"),
                ],
                shows: "#contacts-kept",
            },
            Scene {
                name: "phone-refused",
                place: "/contacts",
                steps: &[Write("#phone", "333"), Tap("#keep-contacts")],
                shows: "#phone-error:not(:empty)",
            },
            Scene {
                name: "phone-verified",
                place: "/contacts",
                steps: &[
                    Write("#phone", "333 000 0001"),
                    Tap("#by-push"),
                    Tap("#keep-contacts"),
                    Tap("#send-code-phone"),
                    Write("#code-phone", "314159"),
                    Tap("#verify-code-phone"),
                ],
                shows: "#verified-phone",
            },
            Scene {
                name: "code-wrong",
                place: "/contacts",
                steps: &[
                    Tap("#send-code-pec"),
                    Write("#code-pec", "000000"),
                    Tap("#verify-code-pec"),
                ],
                shows: "#code-pec-error:not(:empty)",
            },
            Scene {
                name: "code-right",
                place: "/contacts",
                steps: &[
                    Tap("#send-code-pec"),
                    Write("#code-pec", "314159"),
                    Tap("#verify-code-pec"),
                ],
                shows: "#verified-pec",
            },
        ],
    ),
    Act::citizen(
        "news",
        &[Scene {
            name: "contacts",
            place: "/contacts",
            steps: &[],
            shows: "#send-code-email",
        }],
    ),
    Act::citizen(
        "offline",
        &[Scene {
            name: "contacts",
            place: "/contacts",
            steps: &[Tap("#keep-contacts")],
            shows: "#keep-contacts-problem",
        }],
    ),
    Act::citizen(
        "store-unavailable",
        &[Scene {
            name: "contacts",
            place: "/contacts",
            steps: &[],
            shows: "#contacts-problem",
        }],
    ),
];
