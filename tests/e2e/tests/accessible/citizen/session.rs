//! Signing in, the lock, and a keyring that does not answer.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[
    Act::citizen(
        "locked",
        &[
            Scene {
                name: "lock",
                place: "/",
                steps: &[],
                shows: "#pin",
            },
            Scene {
                name: "wrong-pin",
                place: "/",
                steps: &[Write("#pin", "000000"), Tap("#unlock")],
                shows: "#pin-error:not(:empty)",
            },
        ],
    ),
    Act::citizen(
        "signed-out",
        &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[],
            shows: "#sign-in",
        }],
    ),
    Act::citizen(
        "cancelled",
        &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    ),
    Act::citizen(
        "provider-down",
        &[Scene {
            name: "sign-in",
            place: "/",
            steps: &[Tap("#sign-in")],
            shows: "#sign-in-problem",
        }],
    ),
    Act::citizen(
        "keyring-locked",
        &[Scene {
            name: "session",
            place: "/",
            steps: &[],
            shows: "#session-problem",
        }],
    ),
    Act::citizen(
        "keyring-unavailable",
        &[
            Scene {
                name: "session",
                place: "/",
                steps: &[],
                shows: "#session-problem",
            },
            Scene {
                name: "more",
                place: "/more",
                steps: &[],
                shows: "#looks",
            },
        ],
    ),
];
