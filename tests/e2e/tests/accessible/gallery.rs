//! The components.

use super::scene::{Act, Scene, Step::Tap};

pub(crate) const ACTS: &[Act] = &[Act {
    bundle: "gallery",
    audience: "citizen",
    state: "normal",
    scenes: &[
        Scene {
            name: "controls",
            place: "/",
            steps: &[],
            shows: "[data-component=KeyPad]",
        },
        Scene {
            name: "copied",
            place: "/",
            steps: &[Tap("#copy-text-copy")],
            shows: "#copy-text-copied:not(:empty)",
        },
        Scene {
            name: "words",
            place: "/words",
            steps: &[],
            shows: "[data-component=Icon]",
        },
        Scene {
            name: "answers",
            place: "/answers",
            steps: &[],
            shows: "[data-component=Skeleton]",
        },
        Scene {
            name: "session-over",
            place: "/answers",
            steps: &[Tap("label:has(#connection-session)")],
            shows: "#offline-banner",
        },
        Scene {
            name: "fine",
            place: "/fine",
            steps: &[Tap("[data-specimen=Why] summary")],
            shows: "[data-specimen=QrCode]",
        },
    ],
}];
