//! Looks, my data, the PIN.

use crate::scene::{
    Act, Scene,
    Step::{Tap, Write},
};

pub(super) const ACTS: &[Act] = &[Act::citizen(
    "normal",
    &[
        Scene {
            name: "more",
            place: "/more",
            steps: &[],
            shows: "#sign-out",
        },
        Scene {
            name: "my-data",
            place: "/more",
            steps: &[Tap("#keep-data")],
            shows: "#keep-data-kept",
        },
        Scene {
            name: "pin-refused",
            place: "/more",
            steps: &[Write("#pin-new", "12"), Tap("#pin-set")],
            shows: "#pin-new-error:not(:empty)",
        },
        Scene {
            name: "pin",
            place: "/more",
            steps: &[Write("#pin-new", "271828"), Tap("#pin-set")],
            shows: "#pin-remove",
        },
    ],
)];
